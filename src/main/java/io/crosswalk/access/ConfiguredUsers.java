package io.crosswalk.access;

import io.crosswalk.configuration.DistrictConfiguration.User;
import java.util.List;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The users of the district's configuration. A hash is read where it is kept, at each sign-in, so that a new password counts at once. */
final class ConfiguredUsers implements UserDetailsService {

    private final List<User> users;

    ConfiguredUsers(List<User> users) {
        this.users = List.copyOf(users);
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return users.stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .map(user -> org.springframework.security.core.userdetails.User.withUsername(name)
                        .password(user.password().reveal().strip())
                        .authorities("OPERATOR")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No such user is configured"));
    }
}
