/** The colour of each row, light enough for the dark screen; a tenth row would begin anew. */
const COLOURS = ['#f5a54e', '#ff8466', '#f2e26b', '#c9d26a', '#35c79a', '#62b8ee', '#8fd9e8', '#f08cb4', '#b9a3f5'];

export const laneColour = (lane: number) => COLOURS[lane % COLOURS.length];
