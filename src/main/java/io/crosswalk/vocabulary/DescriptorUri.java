package io.crosswalk.vocabulary;

import java.util.regex.Pattern;

/**
 * A descriptor as Ed-Fi payloads refer to it: {@code <namespace>#<code value>}. Letter case counts, because it does on
 * a target with PostgreSQL.
 *
 * @param namespace at most 255 characters, for example {@code uri://ed-fi.org/edfilms/LMSSourceSystem}
 * @param codeValue 1 to 50 characters, without blanks at its ends
 */
public record DescriptorUri(DescriptorKind kind, String namespace, String codeValue) {

    private static final Pattern NAMESPACE = Pattern.compile("uri://[^\\s#'\"<>]{1,249}");
    private static final Pattern CODE_VALUE = Pattern.compile("(?!\\s)[^#<>\\p{Cntrl}]{1,50}(?<!\\s)");

    /** @throws IllegalArgumentException when a part is missing, too long or contains what Ed-Fi refuses */
    public DescriptorUri {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new IllegalArgumentException("a descriptor's namespace must look like uri://district.example/SomeDescriptor, without blanks");
        }
        if (!isCodeValue(codeValue)) {
            throw new IllegalArgumentException("a descriptor's code value must have 1 to 50 characters, no blanks at its ends, and none of # < >");
        }
    }

    /** @throws IllegalArgumentException when {@code text} is no descriptor; the message says what is expected */
    public static DescriptorUri parse(DescriptorKind kind, String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException("a descriptor is written <namespace>#<code value>, for example "
                    + "uri://ed-fi.org/edfilms/SubmissionStatusDescriptor/Canvas#late");
        }
        return new DescriptorUri(kind, text.substring(0, hash), text.substring(hash + 1));
    }

    static boolean isCodeValue(String text) {
        return CODE_VALUE.matcher(text).matches();
    }

    /** As it stands in payloads. */
    public String uri() {
        return namespace + "#" + codeValue;
    }

    @Override
    public String toString() {
        return uri();
    }
}
