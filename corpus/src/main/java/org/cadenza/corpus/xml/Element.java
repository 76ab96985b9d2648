package org.cadenza.corpus.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cadenza.music.MaterialException;

/** One XML element with all that is in it; small, since a score is read measure by measure. */
public final class Element {

    private static final int MOST_ELEMENTS = 100_000;
    private static final int DEEPEST = 64;

    public final String name;

    public final List<Element> children = new ArrayList<>();
    private final Map<String, String> attributes = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private Element(XMLStreamReader xml) {
        name = xml.getLocalName();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    /** Reads the element that {@code xml} has just entered, up to its end. */
    public static Element read(XMLStreamReader xml, String source) throws XMLStreamException {
        int elements = 0;
        List<Element> open = new ArrayList<>(List.of(new Element(xml)));
        while (true) {
            Element innermost = open.get(open.size() - 1);
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MOST_ELEMENTS || open.size() == DEEPEST) {
                        throw new MaterialException(
                                source,
                                "line " + xml.getLocation().getLineNumber(),
                                "<" + open.get(0).name + "> holds more than " + MOST_ELEMENTS + " elements or "
                                        + DEEPEST + " levels",
                                "");
                    }
                    Element child = new Element(xml);
                    innermost.children.add(child);
                    open.add(child);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> innermost.text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    open.remove(open.size() - 1);
                    if (open.isEmpty()) {
                        return innermost;
                    }
                }
                default -> {}
            }
        }
    }

    /** The attribute, empty where it is not there. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").trim();
    }

    /** What stands between its tags, its children left out. */
    public String text() {
        return text.toString().trim();
    }

    /** The first child of that name, or null. */
    public Element child(String childName) {
        return children(childName).findFirst().orElse(null);
    }

    /** All children of that name, in their order. */
    public Stream<Element> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** Whether there is a child of that name. */
    public boolean has(String childName) {
        return child(childName) != null;
    }

    /** The text of the first child of that name, empty where there is none. */
    public String text(String childName) {
        Element child = child(childName);
        return child == null ? "" : child.text();
    }

    /** The number in the first child of that name, {@code otherwise} where there is none. */
    public double number(String childName, double otherwise) {
        String value = text(childName);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(value);
            if (Math.abs(number) < 1e9) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, with what was found
        }
        throw new IllegalArgumentException("<" + childName + "> of <" + name + "> is '" + value + "', not a number");
    }

    /** {@link #number}, rounded. */
    public int integer(String childName, int otherwise) {
        return (int) Math.round(number(childName, otherwise));
    }
}
