/** A library's style sheet as text, for components to adopt; build.mjs reads it so. */
declare module 'uplot/dist/uPlot.min.css' {
  const text: string;
  export default text;
}
