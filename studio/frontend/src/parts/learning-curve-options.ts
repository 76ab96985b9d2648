import type uPlot from 'uplot';
import { figure } from '../model/format';
import { whole } from '../words';

/** The curves in the order they are drawn: the noisy one below. */
export const CURVES = ['each', 'mean', 'heldOut'] as const;

const FONT = '12px "Hanken Grotesk Variable", system-ui, sans-serif';
const LOGARITHMIC = 3;

/**
 * How uPlot draws a training.
 *
 * @param colour the value of one of our style sheet's variables
 * @param pointed told of the place that is pointed at, or -1
 */
export function curveOptions(
  width: number,
  height: number,
  log: boolean,
  colour: (name: string) => string,
  pointed: (place: number) => void,
): uPlot.Options {
  const axis: uPlot.Axis = {
    stroke: colour('--quiet-on-screen'),
    font: FONT,
    grid: { stroke: colour('--screen-line'), width: 1 },
    ticks: { show: false },
  };
  return {
    width,
    height,
    legend: { show: false },
    padding: [8, 22, 0, 0],
    cursor: { y: false, points: { size: 8 }, drag: { x: false, y: false } },
    scales: { x: { time: false }, y: { distr: log ? LOGARITHMIC : 1 } },
    axes: [
      { ...axis, values: (_, steps) => steps.map(whole), space: 70, size: 26 },
      { ...axis, values: (_, values) => values.map((value) => (value === null ? '' : figure(value))), size: 44 },
    ],
    series: [
      {},
      line(colour('--screen-line-strong'), 1, { spanGaps: true }),
      line(colour('--glow'), 2.5, { spanGaps: true }),
      line(colour('--held-out'), 2.5, { spanGaps: true, dash: [2, 5], cap: 'round', points: { show: true, size: 6, fill: colour('--held-out') } }),
    ],
    hooks: { setCursor: [({ cursor }) => pointed(cursor.idx ?? -1)] },
  };
}

function line(stroke: string, width: number, more: Partial<uPlot.Series>): uPlot.Series {
  return { stroke, width, points: { show: false }, ...more };
}
