package io.crosswalk.sandbox.edfi;

import java.util.List;
import java.util.Map;

/** Refusals for what a request says, where it goes and how its body is written, and trouble of the server. */
interface RequestErrors {

    Answer noSuchResource();

    /** The tenant or a context value in the address belongs to no database. */
    Answer noSuchInstance();

    /** @param onItem whether the address has an id */
    Answer methodNotAllowed(String method, boolean onItem);

    Answer unsupportedMediaType();

    Answer missingBody();

    Answer unparsable(String detail);

    Answer identifierAssigned();

    /** A PUT whose body has not the id of its address. */
    Answer identifierDiffers();

    /** @param complaints by path of the property, as in {@code sectionReference.schoolId} */
    Answer invalid(Map<String, List<Complaint>> complaints);

    /** Two properties that are one value in the database were given different values. */
    Answer valuesDiffer(ResourceModel model, String property, Object first, Object second);

    Answer invalidQuery(String text);

    Answer invalidParameter(String name, String value);

    Answer invalidId(String id);

    Answer noSnapshot();

    Answer snapshotIsReadOnly();

    /** A status that a failing server, proxy or gateway answers. */
    Answer serverTrouble(int status);
}
