package io.crosswalk.sandbox.brightspace;

import java.util.Set;

/**
 * Students who work together; also an org unit of its own.
 *
 * @param categoryId the same for groups of which a student is in one at most
 */
record Group(long id, long categoryId, long offeringId, String name, Set<Long> members) {

    Group {
        members = Set.copyOf(members);
    }

    Group withMembers(Set<Long> newMembers) {
        return new Group(id, categoryId, offeringId, name, newMembers);
    }
}
