package io.crosswalk.ledger;

/**
 * Why the hub itself keeps a record back; the codes are stable. Reasons that come from the target's answers are rows of the
 * error table and have codes of their own.
 */
public enum Reason {
    STUDENT_UNMATCHED(
            "The student is not among the students of the Ed-Fi API.",
            "Nothing, if the student is new: the record is sent by itself once the student appears there. Else correct the SIS id in the LMS, or add the student to the crosswalk file."),
    STUDENT_AMBIGUOUS(
            "Two people of the LMS lead to the same student of the Ed-Fi API, so neither is taken for that student.",
            "Correct the SIS id of the one who is somebody else, or name both in the crosswalk file; the next harvest sends the record."),
    STUDENT_UNIDENTIFIED(
            "The person has no SIS id in the LMS that the hub may read.",
            "Give the person a SIS id in the LMS, allow a further identifier under matching.students of the connector, or add the person to the crosswalk file."),
    SECTION_UNMATCHED(
            "The section was matched when the record was sent and is no longer among the sections of the Ed-Fi API.",
            "See why the section is gone from the Ed-Fi API; the record is sent by itself once the section is matched again."),
    VALUE_UNKNOWN(
            "The vocabulary of the vendor does not have a value of this record, and is set to wait for it (unknownValues: park).",
            "Add the value to connectors/<vendor>/vocabulary.yaml, or to config/edfi-gradebook.yaml for a category of gradebook entries, and restart the hub; the next harvest sends the record."),
    ASSIGNMENT_NOT_DELIVERED(
            "The assignment that the submission belongs to is parked or dead itself.",
            "Mend the assignment; its submissions follow by themselves."),
    UNUSABLE_RECORD(
            "What the LMS last said of this record cannot be used.",
            "Correct the record in the LMS; the next harvest takes it up."),
    TARGET_KEEPS_FAILING(
            "The Ed-Fi API failed on this record again and again.",
            "Ask the host of the Ed-Fi API with the correlation id of the last attempt; then replay the record.");

    private final String explanation;
    private final String remedy;

    Reason(String explanation, String remedy) {
        this.explanation = explanation;
        this.remedy = remedy;
    }

    public String explanation() {
        return explanation;
    }

    public String remedy() {
        return remedy;
    }
}
