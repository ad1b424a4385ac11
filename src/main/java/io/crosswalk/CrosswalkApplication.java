package io.crosswalk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CrosswalkApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CrosswalkApplication.class, arguments);
    }
}
