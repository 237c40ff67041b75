package org.credit531.startup;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Ends a start at the next part of the platform when the process was told to end meanwhile, rather than after all. */
record BreaksOff(Closing closing) implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        closing.goOn();
        return bean;
    }
}
