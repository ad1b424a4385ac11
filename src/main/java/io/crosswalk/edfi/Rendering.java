package io.crosswalk.edfi;

import java.util.List;

/** How a canonical record looks in a dialect, or why it cannot be written in it. */
public sealed interface Rendering {

    /**
     * Ready to be sent. Equal records give equal payloads, to the byte.
     *
     * @param resource for {@link EdFiTarget#resource}, for example {@code lmsx/assignments}
     * @param identifier the record's own part of the natural key
     * @param json without the server's {@code id}
     * @param warnings what had to be changed to make it fit
     */
    record Payload(String resource, String identifier, String json, List<Warning> warnings) implements Rendering {

        public Payload {
            warnings = List.copyOf(warnings);
        }

        /** Leaves the content out: it is about a student. */
        @Override
        public String toString() {
            return "Payload[resource=" + resource + ", identifier=" + identifier + ", warnings=" + warnings + "]";
        }
    }

    /**
     * The target would refuse this record, whenever it is sent.
     *
     * @param reason stable code, as in {@link Verdict}
     */
    record Unsendable(String reason, String explanation, String remedy) implements Rendering {}

    /** @param vocabularyValue the value of the vendor's that the vocabulary must have first */
    record Awaiting(String vocabularyValue) implements Rendering {}

    /** The record is delivered, but not exactly as the vendor has it. The names are stable. */
    enum Warning {
        TITLE_CUT,
        DESCRIPTION_CUT,
        POINTS_ROUNDED,
        GRADE_TOO_LONG,
        DATE_OUT_OF_RANGE,
        /** Ed-Fi wants to know when it was assigned, and the LMS does not say. */
        DATE_ASSIGNED_ASSUMED,
        /** The identifier is too long for this dialect, and stands in it shortened. */
        IDENTIFIER_SHORTENED,
        CATEGORY_UNMAPPED,
        TYPE_UNMAPPED,
        TYPE_DROPPED
    }
}
