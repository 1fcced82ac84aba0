// `plumbline chat`: a conversation on a terminal, or through a pipe a message a paragraph.
export async function runChat(_flags: object): Promise<void> {}
