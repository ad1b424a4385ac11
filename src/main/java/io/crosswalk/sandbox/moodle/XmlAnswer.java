package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.JsonNode;

/** The form that answers have when nobody asked for JSON. */
final class XmlAnswer {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n";

    private XmlAnswer() {}

    static String of(JsonNode answer) {
        StringBuilder xml = new StringBuilder(HEAD).append("<RESPONSE>\n");
        write(answer, xml);
        return xml.append("</RESPONSE>\n").toString();
    }

    static String of(Refusal refusal, Manners manners) {
        StringBuilder xml = new StringBuilder(HEAD).append("<EXCEPTION class=\"").append(refusal.type(manners.oldExceptionNames)).append("\">\n")
                .append("<ERRORCODE>").append(escape(refusal.code())).append("</ERRORCODE>\n")
                .append("<MESSAGE>").append(escape(String.valueOf(refusal.getMessage()))).append("</MESSAGE>\n");
        if (manners.debugging) {
            xml.append("<DEBUGINFO>").append(escape(refusal.debugInfo())).append("</DEBUGINFO>\n");
        }
        return xml.append("</EXCEPTION>\n").toString();
    }

    private static void write(JsonNode value, StringBuilder xml) {
        if (value.isObject()) {
            xml.append("<SINGLE>\n");
            value.fields().forEachRemaining(field -> {
                xml.append("<KEY name=\"").append(field.getKey()).append("\">");
                write(field.getValue(), xml);
                xml.append("</KEY>\n");
            });
            xml.append("</SINGLE>\n");
        } else if (value.isArray()) {
            xml.append("<MULTIPLE>\n");
            value.forEach(element -> write(element, xml));
            xml.append("</MULTIPLE>\n");
        } else if (value.isNull()) {
            xml.append("<VALUE null=\"null\"/>\n");
        } else {
            xml.append("<VALUE>").append(escape(value.isBoolean() ? (value.asBoolean() ? "1" : "0") : value.asText())).append("</VALUE>\n");
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
