package io.crosswalk.sandbox.schoology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthSignatureTest {

    private static final OAuthHeader HEADER = OAuthHeader.parse("OAuth realm=\"Photos\", oauth_consumer_key=\"dpf43f3p2l4k3l03\","
            + " oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"137131200\", oauth_nonce=\"wIjqoS\","
            + " oauth_callback=\"http%3A%2F%2Fprinter.example.com%2Fready\", oauth_signature=\"74KNZJeDHnMBp0EMJ9ZHt%2FXKycU%3D\"");

    private final OAuthSignature signature = new OAuthSignature("kd94hf93k423kf44");

    /** The example of RFC 5849, section 1.2. */
    @ParameterizedTest
    @ValueSource(strings = {"https://photos.example.net/initiate", "HTTPS://Photos.Example.net:443/initiate"})
    void the_example_of_the_specification_is_signed_as_there(String address) {
        Query none = Query.parse(null);

        assertThat(signature.hmacSha1("post", address, none, none, HEADER)).isEqualTo(HEADER.require("oauth_signature"));
    }

    @Test
    void parameters_are_sorted_by_name_before_value() {
        Query none = Query.parse(null);
        String one = signature.hmacSha1("GET", "http://example.org/a", Query.parse("a=2&a-b=1&a=10"), none, HEADER);

        assertThat(signature.hmacSha1("GET", "http://example.org/a", Query.parse("a-b=1&a=10&a=2"), none, HEADER)).isEqualTo(one);
        assertThat(signature.hmacSha1("GET", "http://example.org/a", Query.parse("a-b=1&a=10"), Query.parse("a=2"), HEADER)).isEqualTo(one);
        assertThat(signature.hmacSha1("GET", "http://example.org:8080/a", Query.parse("a-b=1&a=10&a=2"), none, HEADER)).isNotEqualTo(one);
    }
}
