package io.crosswalk.sandbox.edfi;

/** What is wrong with one property of a body; how it is said depends on the generation. */
sealed interface Complaint {

    /** The property is required and was not given. */
    record Missing(String name) implements Complaint {
    }

    /** @param minimum 0: none */
    record Length(String name, int minimum, int maximum) implements Complaint {
    }

    record Markup(String name) implements Complaint {
    }

    /** A text of the key begins or ends with a blank. */
    record Blanks(String name) implements Complaint {
    }

    /** Two items of a collection have one key. */
    record Duplicate(String name, int index) implements Complaint {
    }

    /** A number has more digits than its column. */
    record Range(String name) implements Complaint {
    }

    /**
     * A value of another type.
     *
     * @param type the type that it should have, as JSON names it
     * @param text what the deserializer of the ODS/API says
     */
    record Unreadable(String name, String type, String text) implements Complaint {
    }
}
