package io.crosswalk.edfi;

import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.http.OutboundHttp;
import io.crosswalk.vocabulary.Vocabularies;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The target of the district. */
@Configuration(proxyBeanMethods = false)
class EdFiBeans {

    private static final Duration KEEP_DISCOVERY = Duration.ofMinutes(15);

    @Bean
    ErrorClassifier errorClassifier(Clock clock) {
        return new ErrorClassifier(clock);
    }

    @Bean
    DialectChoice dialectChoice(DistrictConfiguration district, EdFiTarget target, DialectMemory memory) {
        return new DialectChoice(district.target().id(), district.target().dialect(), target, memory);
    }

    @Bean
    Dialect dialect(DialectChoice choice, Vocabularies vocabularies, DistrictConfiguration district) {
        return new TargetDialect(choice, vocabularies::gradebook, district.timeZone());
    }

    @Bean
    OutboundHttp targetHttp(DistrictConfiguration district) {
        return new OutboundHttp(OutboundHttp.Limits.ofResponseTimeout(district.target().responseTimeout()));
    }

    @Bean
    EdFiTarget target(DistrictConfiguration district, @Qualifier("targetHttp") OutboundHttp http, ErrorClassifier classifier, Clock clock) {
        return new EdFiTarget(district.target().url(), district.schoolYear(), http, classifier, clock, KEEP_DISCOVERY);
    }

    @Bean
    EdFiTokens deliveryTokens(DistrictConfiguration district, EdFiTarget target, @Qualifier("targetHttp") OutboundHttp http,
            ErrorClassifier classifier, TokenStore store, Clock clock) {
        return new EdFiTokens(ClientCredential.of(district.target().id() + "/delivery", district.target().delivery()), target, http, classifier, store, clock);
    }

    /** The same object as for delivery where the credential is the same: a credential has one token. */
    @Bean
    EdFiTokens rosterTokens(DistrictConfiguration district, EdFiTarget target, @Qualifier("deliveryTokens") EdFiTokens delivery,
            @Qualifier("targetHttp") OutboundHttp http, ErrorClassifier classifier, TokenStore store, Clock clock) {
        return district.target().roster().equals(district.target().delivery())
                ? delivery
                : new EdFiTokens(ClientCredential.of(district.target().id() + "/roster", district.target().roster()), target, http, classifier, store, clock);
    }

    @Bean
    EdFiReader deliveryReader(DistrictConfiguration district, EdFiTarget target, @Qualifier("deliveryTokens") EdFiTokens tokens,
            @Qualifier("targetHttp") OutboundHttp http, ErrorClassifier classifier, Clock clock) {
        return new EdFiReader(target, tokens, http, classifier, Pause.sleeping(), clock, district.target().pageSize());
    }

    @Bean
    @Primary
    EdFiReader rosterReader(DistrictConfiguration district, EdFiTarget target, @Qualifier("rosterTokens") EdFiTokens tokens,
            @Qualifier("targetHttp") OutboundHttp http, ErrorClassifier classifier, Clock clock) {
        return new EdFiReader(target, tokens, http, classifier, Pause.sleeping(), clock, district.target().pageSize());
    }

    @Bean
    EnsureDescriptors ensureDescriptors(EdFiTarget target, @Qualifier("deliveryReader") EdFiReader reader, Dialect dialect, Clock clock) {
        return new EnsureDescriptors(target, reader, dialect, clock);
    }

    @Bean
    EdFiCheck targetCheck(EdFiTarget target, DialectChoice choice, Dialect dialect, @Qualifier("deliveryReader") EdFiReader delivery, EdFiReader roster,
            EnsureDescriptors descriptors) {
        return new EdFiCheck(target, choice, dialect, delivery, roster, descriptors);
    }
}
