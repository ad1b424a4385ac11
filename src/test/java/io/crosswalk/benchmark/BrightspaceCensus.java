package io.crosswalk.benchmark;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages of grades and posts are as large as may be; of other lists Brightspace alone cuts the pages. Nothing but changed grades can be asked for together. */
final class BrightspaceCensus implements Census {

    static final int GRADES_PAGE = 200;

    private final BrightspaceLists lists;
    private final Clock clock;
    private final Set<String> workBefore = new HashSet<>();

    BrightspaceCensus(BrightspaceLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Tally full(DirectHarvest read) throws IOException, InterruptedException {
        return tally(read, null);
    }

    @Override
    public Tally incremental(DirectHarvest read, Instant since) throws IOException, InterruptedException {
        return tally(read, since);
    }

    private Tally tally(DirectHarvest read, @Nullable Instant since) throws IOException, InterruptedException {
        Tally tally = new Tally();
        tally.add("versions and organization", 2);
        String organization = lists.object("lp/1.53/organization/info").path("Identifier").asText();
        BrightspaceLists.Listed offerings = lists.list("lp/1.53/orgstructure/" + organization + "/descendants/paged/?ouTypeId=3");
        tally.add("offerings", offerings.pages());
        tally.add("dates of offerings", offerings.rows().size());
        long changedGrades = 0;
        for (String offering : read.sectionsOfCourse().keySet()) {
            String place = "lp/1.53/";
            tally.add("sections", lists.list(place + offering + "/sections/").pages());
            tally.add("enrollments", lists.list(place + "enrollments/orgUnits/" + offering + "/users/").pages());
            tally.add("active enrollments", lists.list(place + "enrollments/orgUnits/" + offering + "/users/?isActive=1").pages());
            changedGrades += new BrightspaceOfferingCensus(lists, offering, workBefore, since, clock.instant(), tally).read();
        }
        if (since != null) {
            tally.add("changed grades", Tally.pages(changedGrades, GRADES_PAGE));
        }
        return tally;
    }
}
