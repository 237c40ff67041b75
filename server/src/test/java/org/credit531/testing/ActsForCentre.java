package org.credit531.testing;

import java.lang.reflect.Method;
import org.credit531.database.RowScope;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Lets the methods of a test see rows as the credit centre does, since no visitor stands behind what they call directly. It
 * holds on the thread of the test alone: requests and background work have the scope that they have in a real platform.
 */
class ActsForCentre implements InvocationInterceptor {

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        proceed(method);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        proceed(method);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        proceed(method);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        proceed(method);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> method, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        return proceed(method);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        proceed(method);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        proceed(method);
    }

    private static <T> T proceed(Invocation<T> method) throws Throwable {
        return RowScope.CENTRE.call(method::proceed);
    }
}
