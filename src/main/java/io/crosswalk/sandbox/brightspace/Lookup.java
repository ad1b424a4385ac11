package io.crosswalk.sandbox.brightspace;

/** Finds what a request names, or refuses it as Brightspace does. */
record Lookup(Tenant tenant) {

    /** The offering in the path; refused if it is closed to the service user. */
    Offering offering(Call call) {
        Offering offering = tenant.findOffering(call.id("offering"));
        if (offering == null || offering.deleted()) {
            throw Refusal.notFound();
        }
        if (!call.mayRead(offering)) {
            throw Refusal.notPermitted();
        }
        return offering;
    }

    /** Work of the offering that the service user sees. */
    Work work(Call call, Offering offering, WorkKey key) {
        Work work = tenant.works(offering.id()).get(key);
        if (work == null || !isVisible(call, work)) {
            throw Refusal.notFound();
        }
        return work;
    }

    static boolean isVisible(Call call, Work work) {
        return work.state() != Work.State.DELETED && (work.isPublished() || call.may(Permission.SEE_HIDDEN_WORK));
    }

    /** Students are hidden from those who may not search for them. */
    static boolean isVisible(Call call, Role role) {
        return role != Role.STUDENT || call.may(Permission.SEARCH_STUDENTS);
    }
}
