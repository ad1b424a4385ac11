package io.crosswalk.sandbox.schoology;

/** Longer than Ed-Fi takes them, with what makes cutting hard. */
final class LongTexts {

    /** 300 code points; the 255th is an emoji of two units. */
    private static final String TAIL = "a".repeat(239) + "\uD83D\uDE80" + "b".repeat(45);
    static final Text TITLE = new Text("Salt &amp; pepper: " + TAIL, "Salt & pepper: " + TAIL);
    static final Text DESCRIPTION = new Text(
            "<div><p>First&nbsp;line</p>\n<ul>" + "<li>Show &lt;all&gt; steps</li> ".repeat(90) + "</ul></div>",
            "First line" + " Show <all> steps".repeat(90));

    private LongTexts() {}
}
