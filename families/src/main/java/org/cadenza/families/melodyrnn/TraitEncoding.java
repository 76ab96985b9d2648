package org.cadenza.families.melodyrnn;

/** Another encoding, whose network is told at every step, behind all else, what is known of the line as a whole. */
final class TraitEncoding implements LineEncoding {

    private final LineEncoding events;
    private final Register register;
    private final Traits traits;

    TraitEncoding(LineEncoding events, Register register, Traits traits) {
        this.events = events;
        this.register = register;
        this.traits = traits;
    }

    @Override
    public LineEncoding told(Traits known) {
        return new TraitEncoding(events, register, known);
    }

    @Override
    public int inputs() {
        return events.inputs() + Traits.INPUTS;
    }

    @Override
    public int classes() {
        return events.classes();
    }

    @Override
    public void input(EventLine line, int position, float[] into) {
        events.input(line, position, into);
        traits.tell(register, into, events.inputs());
    }

    @Override
    public int label(EventLine line, int position) {
        return events.label(line, position);
    }

    @Override
    public int event(int label, EventLine before) {
        return events.event(label, before);
    }

    @Override
    public int quietLabel() {
        return events.quietLabel();
    }
}
