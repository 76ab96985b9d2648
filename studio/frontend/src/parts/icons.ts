import { svg, html, type TemplateResult } from 'lit';

const draw = (paths: TemplateResult) => html`<svg viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

export const icons = {
  play: draw(svg`<path d="M8 5.5v13l11-6.5z" fill="currentcolor" />`),
  pause: draw(svg`<path d="M8.5 6v12M15.5 6v12" stroke-width="3" />`),
  like: draw(svg`<path d="M7 11v9H4v-9zM7 11l4-7c1.6 0 2.4 1.2 2 2.8L12.4 10H18a2 2 0 0 1 2 2.4l-1.2 6A2 2 0 0 1 16.9 20H7" />`),
  dislike: draw(svg`<path d="M17 13V4h3v9zM17 13l-4 7c-1.6 0-2.4-1.2-2-2.8l.6-3.2H6a2 2 0 0 1-2-2.4l1.2-6A2 2 0 0 1 7.100 4H17" />`),
  star: draw(svg`<path d="m12 4 2.500 5.200 5.600.8-4.100 4 1 5.700-5-2.700-5 2.700 1-5.700-4.100-4 5.600-.8z" />`),
  starred: draw(svg`<path d="m12 4 2.500 5.200 5.600.8-4.100 4 1 5.700-5-2.700-5 2.700 1-5.700-4.100-4 5.600-.8z" fill="currentcolor" />`),
  pen: draw(svg`<path d="m5 19 .8-3.800L16 5l3 3L8.800 18.200zM14 7l3 3" />`),
  bin: draw(svg`<path d="M5 7h14M10 7V4.500h4V7M7 7l.8 12.500h8.400L17 7M10.500 10.500v5.500M13.500 10.500v5.500" />`),
  again: draw(svg`<path d="M19 12a7 7 0 1 1-2.200-5.100M19 4v4h-4" />`),
  restore: draw(svg`<path d="M8 6 4.500 9.500 8 13M5 9.500h9a5 5 0 0 1 0 10H9" />`),
  download: draw(svg`<path d="M12 4.500v10M7.800 10.500 12 14.700l4.200-4.200M5 19.500h14" />`),
  upload: draw(svg`<path d="M12 14.700v-10M7.800 8.700 12 4.500l4.200 4.200M5 19.500h14" />`),
  folder: draw(svg`<path d="M4 18.500v-13h6l2 2.500h8v10.500z" />`),
  stop: draw(svg`<rect x="6.500" y="6.500" width="11" height="11" rx="2" fill="currentcolor" />`),
  back: draw(svg`<path d="M14 6.500 8.500 12l5.500 5.500" />`),
  plus: draw(svg`<path d="M12 5.500v13M5.500 12h13" />`),
  dice: draw(svg`<rect x="4.500" y="4.500" width="15" height="15" rx="3.500" /><path d="M9 9h.01M15 15h.01M15 9h.01M9 15h.01" stroke-width="2.600" />`),
  sun: draw(svg`<circle cx="12" cy="12" r="4" /><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600 7 7M17 17l1.400 1.400M5.600 18.400 7 17M17 7l1.400-1.400" />`),
  moon: draw(svg`<path d="M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z" />`),
  undo: draw(svg`<path d="M8.500 5.500 4.500 9.500l4 4M5 9.500h9.500a5 5 0 0 1 0 10H12" />`),
  redo: draw(svg`<path d="m15.500 5.500 4 4-4 4M19 9.500H9.500a5 5 0 0 0 0 10H12" />`),
  start: draw(svg`<path d="M6.500 6v12" /><path d="M18 6v12l-8.500-6z" fill="currentcolor" />`),
  lock: draw(svg`<rect x="6" y="11" width="12" height="8.500" rx="2" /><path d="M8.500 11V8a3.500 3.500 0 0 1 7 0v3" />`),
  loop: draw(svg`<path d="M16.500 3.500 19.500 6.500l-3 3M19.500 6.500H8A3.500 3.500 0 0 0 4.500 10v1.500M7.500 20.500l-3-3 3-3M4.500 17.500H16a3.500 3.500 0 0 0 3.500-3.500v-1.500" />`),
  metronome: draw(svg`<path d="M9.500 4h5l3.500 16H6zM12 15l5-8M7 15.500h10" />`),
  copy: draw(svg`<rect x="8.500" y="8.500" width="11" height="11" rx="2" /><path d="M15.500 8.500V6a1.500 1.500 0 0 0-1.500-1.500H6A1.500 1.500 0 0 0 4.500 6v8A1.500 1.500 0 0 0 6 15.500h2.500" />`),
  close: draw(svg`<path d="m6 6 12 12M18 6 6 18" />`),
  check: draw(svg`<path d="m5.500 12.500 4.200 4.200L18.500 8" />`),
};
