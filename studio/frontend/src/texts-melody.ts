/** What "Continue my melody" says, and the tabs that it shares with its sister for text. */

export const continuing = {
  label: 'What is continued',
  melody: 'A melody',
  text: 'A text',
};

export const melody = {
  title: 'Continue my melody',
};
