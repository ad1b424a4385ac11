package io.crosswalk.sandbox.brightspace;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A section of an offering; also an org unit of its own.
 *
 * @param code the SIS id of the class
 */
record ClassSection(long id, long offeringId, String name, @Nullable String code, Set<Long> members) {

    ClassSection {
        members = Set.copyOf(members);
    }

    ClassSection withMembers(Set<Long> newMembers) {
        return new ClassSection(id, offeringId, name, code, newMembers);
    }
}
