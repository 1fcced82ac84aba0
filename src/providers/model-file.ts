// Name of the file in the home folder that keeps which model was chosen.

export const MODEL_FILE = "model.json";
