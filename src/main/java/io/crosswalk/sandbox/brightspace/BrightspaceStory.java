package io.crosswalk.sandbox.brightspace;

import io.crosswalk.sandbox.district.LmsGround;
import io.crosswalk.sandbox.district.Names;
import io.crosswalk.sandbox.district.RosterPart;
import io.crosswalk.sandbox.district.RosterPart.TaughtSection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that was so before anybody changed anything. */
record BrightspaceStory(Tenant tenant, RosterPart roster, Set<String> knownSections, Set<String> knownStudents) {

    static final int SCHOOL = 255901001;

    static BrightspaceStory told(LmsGround ground) {
        Telling telling = new Telling(new Tenant(), ground.calendar(), new Names(ground.seed()));
        Algebra.tell(telling);
        OddOfferings.tell(telling, ground.shared());
        List<TaughtSection> taught = new ArrayList<>(showcaseSections());
        taught.addAll(new OrdinaryOfferings(telling, ground.seed()).tell(ground.scale()));
        RosterPart roster = new RosterPart(SCHOOL, telling.newStudents(), taught);
        Set<String> sections = new HashSet<>(Set.of(ground.shared().sectionIdentifier()));
        taught.forEach(section -> sections.add(section.sectionIdentifier()));
        Set<String> students = new HashSet<>(ground.shared().studentUniqueIds());
        students.addAll(roster.students());
        return new BrightspaceStory(telling.tenant(), roster, sections, students);
    }

    private static List<TaughtSection> showcaseSections() {
        return List.of(
                section("BS-ALG1", "Algebra I", Algebra.SECTION_3_CODE, "3000001", "3000002", "3000003", "3000004", "3000006", "3000007",
                        Algebra.DOTTED_SIS_ID),
                section("BS-ALG1", "Algebra I", Algebra.SECTION_4_CODE, "3000004", "3000005"),
                section("BS-BIO1", "Biology", OddOfferings.BIOLOGY_CODE, "3000001", "3000002"),
                section("BS-SUM1", "Summer Bridge", OddOfferings.ENDED_CODE, "3000001", "3000002"),
                section("BS-STA1", "Statistics", OddOfferings.INACTIVE_CODE, "3000001", "3000002"));
    }

    private static TaughtSection section(String course, String title, String code, String... students) {
        return new TaughtSection(course, title, SCHOOL, code, List.of(students));
    }
}
