package io.crosswalk.sandbox.moodle;

import io.crosswalk.sandbox.district.LmsGround;

/** How the site came to be what it is at the first start. */
final class Story {

    private Story() {}

    static void tell(Site site, Roster roster, LmsGround ground) {
        Telling telling = new Telling(site, roster, ground.calendar(), ground.seed());
        site.add(new Category(1, 0, "Grand Bend High School", "255901001", true));
        site.add(new Category(2, 1, "Science", "CAT-SCI", true));
        site.add(new Category(3, 1, "Humanities & Arts", "CAT-HUM", true));
        site.add(new Category(4, 0, "Archive", "", false));
        site.add(new Course(CourseFunctions.FRONT_PAGE, 0, "GBM", "Grand Bend Moodle", "", true, false, telling.at(-300), telling.at(-300), null));
        site.add(new Account(2, "Admin", "User", null, false));
        site.add(new Account(SiteFunctions.SERVICE_USER, "Hub", "Service", null, false));
        telling.account(Telling.TEACHER, "T2001", false);
        telling.account(Telling.TEACHER + 1, "T2002", false);
        telling.account(Telling.TEACHER + 2, null, false);
        BiologyCourse.tell(telling);
        HistoryCourse.tell(telling);
        OddCourses.tell(telling, ground.shared());
        OrdinaryCourses.tell(telling, ground);
    }
}
