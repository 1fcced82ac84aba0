// Given names the detector knows in any place of a sentence, and words that are names only where the context says so.

const NAMES = `
aaron abdul abdullah abena abigail abby adam adaeze adele adeola aditi aditya adrian adriana agnes agnieszka ahmad ahmed aidan aiden aiko aisha ajay akash akira akshay alan albert alberto alejandra
alejandro aleksander alessandra alessandro alex alexander alexandra alexei alexis alfonso alfred alfredo ali alice alicia alina alison allison alun alvaro amal amanda amandine amara amber amelia amina amir amit amy ana
anastasia anders andre andrea andreas andrei andrej andrew andy aneta angela angelo angus anika anil anita anjali ankit ann anna anne annika annelise anselm anthony antoine anton antonio anya aoife aparna archana
ariel arjun armando arne arnold arthur arturo arun asha ashish ashley ashok astrid audrey aurelie austin ava axel ayesha ayse aziz barbara barry bart bartosz bas bashir bea beatrice beatriz becky belinda ben benedikt
benjamin bernadette bernard bernd beth bethany betsy bettina bev bhavna bianca birgit birgitte bjorn blanca bob bogdan boris brad bradley brandon brenda brendan brent brett brian bridget brigitte bronwyn bruce bruno bryan
caitlin callum calvin cameron camila camilla camille candice carl carla carlo carlos carmen carol carolina caroline carolyn carsten casey cassandra catalina catarina catherine cathy cecilia cedric celia celine cesar
charles charlie charlotte chen cheng cheryl chiara chidi chioma chiara chloe chris christian christina christine christoph christophe christopher chukwu ciara cillian cindy claire clara claude claudia clement clive cody
colin colleen conor connor corinne cornelia craig cristian cristiana cristina crispin curtis cynthia daisuke damian damien dan dana daniel daniela danielle danilo danny daphne dara darius dario darren dave david dawid
deborah debbie declan deepak deepika denis denise dennis derek desmond devika dewi dheeraj diana diane diego dieter dimitri dimitrios dinesh divya dmitri dmitry dolores dominic dominik dominique donald donna dora doris
dorota dorothy doug dougie douglas duncan dylan eamon ebony eddie edgar edith edoardo eduardo edward edwin efua eileen einar ekaterina elaine elena eleanor eleni elias elif elijah elin elisa elisabeth elisabetta elise
eliza elizabeth ella ellen ellie elodie eloise els elsa emeka emil emilia emilie emilio emily emma emmanuel enrico enrique erica eric erik erika ernesto esperanza esteban esther etienne eugene eva evan eve evelyn ewa
ewan fabian fabio fabrice faisal faiza farah farhan fatima fatou federica federico felicia felicity felipe felix femi ferdinand fergus fernanda fernando filip filippo finn fiona fliss florence florian frances francesca
francesco francis francisco franco francois frank franz fred freddie frederic frederick frederik fredrik frida frieda gabriel gabriela gabrielle gareth garrett gary gaurav gavin geert gemma geoff geoffrey george georgia
georgina gerald gerard gerd gerhard gerda gianluca gianni gilbert giles gina giorgio giovanna giovanni giulia giulio giuseppe gloria gonzalo gordon graham greg gregor gregory greta guido guillaume gunnar gunther gurpreet
gustav gustavo guy gwen habib hakan hamid hamza hana hanna hannah hanne hannelore hannes hans harald haris harish harold harriet harry haruki hasan hassan heather hector heidi heike heinz helen helena helene helga henk
henny henri henrik henry herbert hilary hilda hiroshi holger holly howard hubert hugh hugo hussein ian ibrahim ida ifeanyi ignacio igor ilaria ilona ilse imani imran ines inga inge ingrid irek irene irina isaac isabel
isabella isabelle isha ishaan ismail ivan ivana ivo iwona jacek jackie jacob jacqueline jacques jaime jake jakob jakub jamal james jamie jan jana jane janet janice janine jared jasmin jasmine jason javier jay jayden jean
jeanne jeff jeffrey jelena jennifer jenny jens jeremy jerome jerry jesper jesse jessica jesus jill jim jimena jing jiri joachim joan joana joanna joanne joao joaquin joe joel johan johann johanna johannes john johnny jon
jonas jonathan jordan jorge jose josef joseph josephine josh joshua joyce juan juana judith judy julia julian juliana julie julien juliet julio julius jun jurgen justin justine justyna jutta kai kamal kamala kamil
kareem karel karen karim karin karina karl karla karolina karthik kasia katarina kate katerina katharina katherine kathleen kathryn kathy katia katie katja katrin kavita kavya keiko keith kelly kelvin ken kenji kenneth
kenny kent kerry kevin khalid khadija kieran kim kimberly kiran kirsten kirsty klara klaus kofi konrad konstantin kris krishna kristen kristian kristin kristina kristof krzysztof kumar kunal kurt kwame kwasi kyle kyoko
lachlan laila lara lars latisha laura lauren laurence laurent lawrence layla lea leah leandro leif leila lena lennart leo leon leonard leonardo leonie leroy leslie lewis li liam lidia lila lilian liliana lily lin lina
linda lindiwe lindsay lindsey linh lisa liselotte liz lloyd lois lorena lorenzo loretta lorna lotte louis louisa louise lourdes lowri luc luca lucas lucia luciana lucie lucinda lucy ludmila ludo luigi luis luisa lukas
luke lydia lynn maciej madeleine magda magdalena magnus mags mahmoud maja malcolm malik malika mandy manfred manish manon manuel manuela mara marc marcel marcela marcelo marcia marcin marco marcos marcus marek margaret
margarita margot maria mariam marian mariana marianne marie marieke marija marina mario marion marisa marius marjorie marlene marlon marta martha martin martina martyn mary maryam masha mason massimo mateo mateusz
mathias mathieu mathilde matias matt matteo matthew matthias maureen maurice mauro max maxim maxime maximilian maya meera megan mehmet mei melanie melinda melissa melvin mercedes meredith mette mia michael michaela michal
michel michele michelle mick miguel mihai mika mike mikael mikhail mila milan milena milos mina minh mira miranda mireille mirela miriam mirjam mitchell mohamed mohammad mohammed mohit moira molly mona monica monika
morgan moritz moses muhammad muriel mustafa myriam nadia nadine naoko naomi natalia natalie natasha nathalie nathan nathaniel navya neema neeraj neha neil nell nelson nia niall nicholas nick nicola nicolas nicole nigel
nikhil nikita niklas nikola nikolai nikos nils nina nisha nkechi noah noel noor nora norbert noreen norma norman nour nuno obinna octavia odette ola olaf oleg olena olga oliver olivia olivier ollie oluchi omar oonagh oriane
orla oscar oskar oswaldo otto owen pablo pamela paola paolo pascal patricia patrick patrizia patti paul paula pauline paulo pavel pawel pedro peggy penelope per percy pernille pete peter petra phil philip philipp philippa
philippe phoebe pia pierre pieter pietro pilar piotr piyush pooja poonam prabhu pradeep pranav prasad prashant pratik preeti priscilla priti priya priyanka rachel radek rafa rafael raffaella raghu rahul rainer raj raja
rajesh rajiv ralf ralph rama ramesh ramon randall rani ranjit raphael rashid raul ravi raymond rebecca reece regina reinhard rekha rene renata renate renee renske reza rhiannon ricardo riccardo richard rick ricky rita
ritu rob robert roberta roberto robyn rocio rodney rodrigo roger rohan rohit roland rolf roman romain ron ronald ronan rosalind rosanna rosemary rosie ross rowan roxana roy ruben rudolf rupert russell ruth ryan sabine
sabrina sachin sadia saeed saida sally salma salvador sam samantha samer sameer samir samira samuel sandeep sandra sandro sandy sanjay sanjeev sanne santiago sara sarah sasha saskia satish saul scott sean sebastian selina
selma serena serge sergei sergio seth shanice shane shannon sharon shaun shauna sheila shelley shilpa shirin shiv shona shreya shruti shu siddharth sigrid silje silke silvia simon simona simone sinead siobhan sita siv
snehal sofia sofie solange solveig sonia sonja sophia sophie soren sorcha spencer srinivas stacey stan stanislav stefan stefania stefano steffen stella stephan stephane stephanie stephen steve steven stewart stuart
subramanian sudhir sue suman sunil sunita sunniva suresh surya susan susana susanne sven svetlana swati sylvain sylvia sylvie tadeusz tahir takashi takeshi tamara tamsin tania tanja tanvi tanya tara tariq tasha tatiana
ted teo teresa terence terri terry tess thabo thandi theo theresa therese thiago thierry thomas tiago tiffany tim timothy tina tobias toby todd tom tomas tomasz tomek toni tony torsten tova tove tracey tracy trevor trish
tristan tuan udo ulla ulrich ulrike uma umar ursula usha uwe vaishali valentin valentina valeria valerie vanessa varun vera vernon veronica veronika victor victoria vijay vikas vikram viktor viktoria vinay vincent vinnie
vinod viola violeta virginia vishal vittorio vivek vivian viviana vladimir wally walter wanda wang wei wendy werner wilfred wilhelm william willem wim wojciech wolfgang xander xavier ximena xiao xin yael yan yana yannick
yara yasmin yasmine yelena yi ying yolanda yosef yoshi yuki yulia yuri yusuf yvette yvonne zach zachary zahra zainab zara zeynep zhang zoe zofia zoltan zsofia zuzanna
`;

/** Given names, lower case. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

/** Names that are also words: taken for a name only inside a sentence or where something said of them fits a person. */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  (
    "will mark grace hope may rose bill art drew chase jack rich faith joy dawn june april august summer autumn ivy lily daisy violet olive ruby pearl amber crystal angel bishop dean duke earl king prince major page carter cooper mason " +
    "tyler taylor parker walker hunter archer baker cook gene glen grant guy heath jay josh lance mike nick pat peg penny pierce rob robin rusty skip stew sue ted tony trip ty victor wade ward wren max chip ray buddy sunny " +
    "sandy terry casey jan mo bo al ed jo vi les ali kim lin jun sol eve ada ken ron don roman frank ernest patience prudence felicity constance miles reed brook river sky star rowan heather holly iris robyn " +
    "christian jordan austin sydney paris london chelsea florence india asia georgia virginia carolina china dale van sam stan basil curt dot fern gale hank harry jean lane lee les lou mason neal newton nova otto rex rod roger ross sage scout sterling " +
    "stone storm tad teal temple trinity troy true wanda west wilder winter wolf worth young yang wang song long lu jade joan jake jerry bob buck cliff clay colt dusty flint forest ginger hazel honey jasmine justice liberty mercy noble ocean perry piper"
  ).split(/\s+/),
);
