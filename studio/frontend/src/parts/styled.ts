import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Sets properties of an element's style one by one. (Lit's styleMap writes a style attribute first, which our policy forbids.) */
class Styled extends Directive {
  render(_properties: Record<string, string>) {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Record<string, string>]) {
    const { style } = part.element as HTMLElement;
    Object.entries(properties).forEach(([name, value]) => style.setProperty(name, value));
    return noChange;
  }
}

export const styled = directive(Styled);
