package io.crosswalk.sandbox.moodle;

import static io.crosswalk.sandbox.moodle.BiologyCourse.ID;

import io.crosswalk.sandbox.moodle.Kind.Trait;

/** Names and descriptions that are long, escaped or marked up. */
final class BiologyTexts {

    private BiologyTexts() {}

    static void tell(Telling telling) {
        add(telling, longName(), longIntro());
        add(telling, "R&D &#38; \"quotes\": 1 &lt; 2", "<p>1 &lt; 2 &amp;amp; 3&nbsp;4</p>");
        add(telling, "<span lang=\"en\" class=\"multilang\">Poem of the week</span>", "");
        telling.site().add(ActivityDraft.page(ID, "Syllabus", telling.at(-40)));
    }

    private static void add(Telling telling, String name, String intro) {
        telling.site().add(ActivityDraft.assign(ID, name, telling.at(-30), Trait.ONLINE_TEXT).intro(intro));
    }

    /** 300 code points; the 255th UTF-16 unit is the first half of an emoji. */
    private static String longName() {
        return "Read " + "é漢".repeat(124) + "!" + "🎓" + "x".repeat(45);
    }

    /** The 1,024th UTF-16 unit of the plain text is the first half of an emoji. */
    private static String longIntro() {
        return "<p>Hi&nbsp;&amp; " + "a".repeat(1018) + "😀" + " and so on".repeat(300) + "</p>";
    }
}
