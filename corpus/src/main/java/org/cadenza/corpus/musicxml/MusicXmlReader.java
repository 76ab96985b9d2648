package org.cadenza.corpus.musicxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cadenza.corpus.xml.Element;
import org.cadenza.corpus.xml.SafeXml;
import org.cadenza.music.MaterialException;
import org.cadenza.music.score.LeadSheet;

/**
 * Reads MusicXML (W3C, versions up to 4.0), plain or compressed, as a lead sheet: the top voice of the first part that
 * has notes, with the chord symbols, repeats played out. Where the meter changes, the longest stretch in one meter is
 * kept. Document types and entities are never followed.
 */
public final class MusicXmlReader {

    private MusicXmlReader() {}

    /**
     * The lead sheet in {@code bytes}.
     *
     * @param name of the file, for messages
     * @throws MaterialException if it is not MusicXML, is damaged, or holds no notes and no chords
     */
    public static LeadSheet read(byte[] bytes, String name) {
        return readScore(bytes, name).sheet();
    }

    /** As {@link #read}, with what else the file says. */
    public static MusicXmlScore readScore(byte[] bytes, String name) {
        try {
            byte[] score = Container.is(bytes) ? Container.score(bytes, name) : bytes;
            return new Parse(name).read(SafeXml.open(score));
        } catch (XMLStreamException e) {
            String line =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber();
            String problem = String.valueOf(e.getMessage())
                    .replaceAll("(?s).*Message: ", "")
                    .replaceAll("\\s+", " ");
            throw new MaterialException(name, line, "is not well-formed XML: " + problem, "Export it again.");
        }
    }

    /** One reading, from the root element down to measures. */
    private static final class Parse {

        private final String name;
        private final Map<String, PartReader> parts = new LinkedHashMap<>();
        private String title = "";
        private String composer = "";

        Parse(String name) {
            this.name = name;
        }

        MusicXmlScore read(XMLStreamReader xml) throws XMLStreamException {
            checkRoot(xml);
            PartReader part = null;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "part" ->
                        part = parts.computeIfAbsent(
                                String.valueOf(xml.getAttributeValue(null, "id")), id -> new PartReader());
                    case "measure" -> measure(xml, part);
                    case "work" -> title(Element.read(xml, name).text("work-title"));
                    case "movement-title" -> title(Element.read(xml, name).text());
                    case "creator" -> creator(Element.read(xml, name));
                    default -> {}
                }
            }
            List<PartReader> read = new ArrayList<>(parts.values());
            return new SheetWriter(name, title, composer).write(read);
        }

        private void checkRoot(XMLStreamReader xml) throws XMLStreamException {
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                // prologue
            }
            if (!xml.getLocalName().equals("score-partwise")) {
                String remedy = xml.getLocalName().equals("score-timewise") ? "Save it as score-partwise." : "";
                throw new MaterialException(
                        name, "", "its root is <" + xml.getLocalName() + ">, not <score-partwise>", remedy);
            }
        }

        private void measure(XMLStreamReader xml, PartReader part) throws XMLStreamException {
            int line = xml.getLocation().getLineNumber();
            String number = xml.getAttributeValue(null, "number");
            Element element = Element.read(xml, name);
            if (part == null) {
                throw new MaterialException(name, "line " + line, "<measure> stands outside a <part>", "");
            }
            try {
                part.read(element);
            } catch (IllegalArgumentException e) {
                throw new MaterialException(name, "measure " + number + " at line " + line, e.getMessage(), "");
            }
        }

        private void title(String text) {
            title = title.isEmpty() ? text : title;
        }

        private void creator(Element creator) {
            if (creator.attribute("type").equals("composer")) {
                composer = composer.isEmpty() ? creator.text() : composer;
            }
        }
    }
}
