// Names of the public schemas, apart from the schemas themselves.

export const TURN_SCHEMA = "plumbline.turn/v1";
