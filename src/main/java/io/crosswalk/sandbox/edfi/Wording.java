package io.crosswalk.sandbox.edfi;

import io.crosswalk.sandbox.edfi.Complaint.Blanks;
import io.crosswalk.sandbox.edfi.Complaint.Duplicate;
import io.crosswalk.sandbox.edfi.Complaint.Length;
import io.crosswalk.sandbox.edfi.Complaint.Markup;
import io.crosswalk.sandbox.edfi.Complaint.Missing;
import io.crosswalk.sandbox.edfi.Complaint.Range;
import io.crosswalk.sandbox.edfi.Complaint.Unreadable;

/** What each generation says of a property that does not fit. */
final class Wording {

    private static final String DECIMALS = " must be between -9999999.99 and 9999999.99.";

    private Wording() {
    }

    static String ofVersion5(Complaint complaint) {
        if (complaint instanceof Length length) {
            String start = "The field " + Names.display(length.name()) + " must be a string with a ";
            String least = length.minimum() > 0 ? "minimum length of " + length.minimum() + " and a " : "";
            return start + least + "maximum length of " + length.maximum() + ".";
        }
        if (complaint instanceof Markup markup) {
            return Names.display(markup.name()) + " contains a potentially dangerous value.";
        }
        return complaint instanceof Range range ? "The field " + Names.display(range.name()) + DECIMALS : ofVersion7(complaint);
    }

    static String ofVersion7(Complaint complaint) {
        if (complaint instanceof Missing missing) {
            return Names.display(missing.name()) + " is required.";
        }
        if (complaint instanceof Length length) {
            return Names.display(length.name()) + " must be " + (length.minimum() > 0
                    ? "between " + length.minimum() + " and " + length.maximum() : "at most " + length.maximum())
                    + " characters in length.";
        }
        if (complaint instanceof Markup markup) {
            return Names.display(markup.name()) + " contains a value that could be dangerous for downstream systems using this"
                    + " data. Try to avoid the use of special symbols like '<', '>' or '&' without surrounding spaces.";
        }
        if (complaint instanceof Blanks blanks) {
            return Names.display(blanks.name()) + " cannot contain leading or trailing spaces.";
        }
        if (complaint instanceof Duplicate duplicate) {
            return Names.display(duplicate.name()) + " enumerable contains duplicate at index: " + duplicate.index();
        }
        if (complaint instanceof Range range) {
            return Names.display(range.name()) + DECIMALS;
        }
        return ((Unreadable) complaint).text();
    }

    /** The Data Management Service spells names as JSON does. */
    static String ofService(Complaint complaint) {
        if (complaint instanceof Missing missing) {
            return missing.name() + " is required.";
        }
        if (complaint instanceof Length length) {
            return length.name() + " Value should be at most " + length.maximum() + " characters";
        }
        if (complaint instanceof Unreadable unreadable) {
            return unreadable.name() + " Value should be \"" + unreadable.type() + "\"";
        }
        return ofVersion7(complaint);
    }
}
