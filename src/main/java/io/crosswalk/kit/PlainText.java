package io.crosswalk.kit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** Makes plain text: without markup and scripts, entities decoded, blanks folded. Does not cut. */
public final class PlainText {

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(\\s[^<>]*=[^<>]*|\\s*/?)>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern HALF_CHARACTER = Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private PlainText() {}

    public static String ofHtml(String html) {
        return folded(Jsoup.parse(html).text());
    }

    /** A name is no HTML: "a<b" is meant as it stands, and only what is plainly a tag is taken for one. */
    public static String ofName(String name) {
        Matcher tag = TAG.matcher(name);
        while (tag.find()) {
            if (Tag.isKnownTag(tag.group(1))) {
                return ofHtml(name);
            }
        }
        return folded(Parser.unescapeEntities(name, true));
    }

    private static String folded(String text) {
        String whole = HALF_CHARACTER.matcher(text).replaceAll("\ufffd");
        return BLANKS.matcher(whole).replaceAll(" ").strip();
    }
}
