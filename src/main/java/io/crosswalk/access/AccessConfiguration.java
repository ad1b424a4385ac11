package io.crosswalk.access;

import io.crosswalk.configuration.DistrictConfiguration;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    UserDetailsService configuredUsers(DistrictConfiguration district) {
        return new ConfiguredUsers(district.access().users());
    }

    /** Bcrypt only: any other form would let a weak or plain password pass. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http, DistrictConfiguration district) throws Exception {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // There is no cookie to ride on; what a browser sends for another site is refused by OtherSiteFilter.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterAfter(new OtherSiteFilter(), HeaderWriterFilter.class)
                .addFilterAfter(new BodyLimitFilter(), OtherSiteFilter.class)
                .addFilterAfter(new OperatorFilter(), AuthorizationFilter.class);
        if (district.access().users().isEmpty()) {
            http.addFilterAfter(new LocalOnlyFilter(), HeaderWriterFilter.class)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        } else {
            http.httpBasic(basic -> basic.authenticationEntryPoint((request, response, refused) -> {
                        response.setHeader("WWW-Authenticate", "Basic realm=\"Crosswalk\", charset=\"UTF-8\"");
                        Refusal.SIGN_IN.write(response);
                    }))
                    .authorizeHttpRequests(requests -> requests
                            // Let in already when they began; the routes answer on another thread.
                            .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll()
                            .requestMatchers("/actuator/health", "/actuator/health/*").permitAll()
                            .anyRequest().authenticated());
        }
        return http.build();
    }
}
