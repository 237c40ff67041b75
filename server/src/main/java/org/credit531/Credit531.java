package org.credit531;

import org.credit531.startup.Startup;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The platform: one Spring Modulith application whose packages are the contexts of the 531X plan. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Credit531 {

    /** Starts the platform; the arguments are those of {@code ./run}. */
    public static void main(String[] arguments) {
        Startup.run(Credit531.class, arguments);
    }
}
