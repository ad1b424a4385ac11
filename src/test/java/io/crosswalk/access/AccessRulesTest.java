package io.crosswalk.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crosswalk.Districts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {

    private static final String HASH = "{bcrypt}$2a$04$abcdefghijklmnopqrstuuGgkqmGHzoJ2hDKvkdZ5PLZqa2n6GJ9e";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "localhost"})
    void without_users_the_hub_may_listen_to_this_machine(String address) {
        assertThatCode(() -> AccessRules.check(Districts.small().access(), address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.7"})
    void without_users_it_may_not_listen_to_others(String address) {
        assertThatThrownBy(() -> AccessRules.check(Districts.small().access(), address))
                .hasMessageContaining("access.users")
                .hasMessageContaining("server.address");
    }

    @Test
    void with_users_it_may_listen_to_everybody() {
        assertThatCode(() -> AccessRules.check(Districts.small(Districts.user("pat", HASH)).access(), "0.0.0.0")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "{noop}plain", "{bcrypt}plain"})
    void a_password_that_is_no_hash_is_refused_and_not_told(String stored) {
        assertThatThrownBy(() -> AccessRules.check(Districts.small(Districts.user("pat", stored)).access(), null))
                .hasMessageContaining("pat")
                .hasMessageContaining("${env:PASSWORD_HASH}")
                .hasMessageContaining("htpasswd")
                .message().doesNotContain("plain");
    }
}
