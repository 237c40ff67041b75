package org.credit531;

import org.credit531.startup.Startup;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform: one Spring Modulith application whose packages are the contexts of the 531X plan. */
@SpringBootApplication
public class Credit531 {

    /** Starts the platform; the arguments are those of {@code ./run}. */
    public static void main(String[] arguments) {
        Startup.run(Credit531.class, arguments);
    }
}
