package org.credit531.collection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.credit531.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Takes the database's process away at a chosen step of what a test's thread does: each statement and each commit is a step.
 * Whatever the platform does on other threads goes on undisturbed.
 */
@TestConfiguration(proxyBeanMethods = false)
class KillingBackends {

    private static final Set<String> STEPS =
            Set.of("prepareStatement", "createStatement", "commit", "unwrap", "prepareCall");
    private static final ThreadLocal<@Nullable Plan> PLAN = new ThreadLocal<>();

    /** At which step to kill, and how many have been taken. */
    static final class Plan {

        private final int point;
        private int steps;

        private Plan(int point) {
            this.point = point;
        }

        int steps() {
            return steps;
        }
    }

    /** From now on, kills at a step of this thread; 0 for never. */
    static Plan arm(int point) {
        var plan = new Plan(point);
        PLAN.set(plan);
        return plan;
    }

    static void disarm() {
        PLAN.remove();
    }

    @Bean
    static BeanPostProcessor countsSteps(ObjectProvider<TestDatabase> database) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") ? watched(bean, database) : bean;
            }
        };
    }

    private static Object watched(Object pool, ObjectProvider<TestDatabase> database) {
        var factory = new ProxyFactory(pool);
        factory.setProxyTargetClass(true);
        factory.addAdvice((org.aopalliance.intercept.MethodInterceptor) call -> {
            Object result = call.proceed();
            return result instanceof Connection connection && PLAN.get() != null
                    ? watched(connection, database.getObject())
                    : result;
        });
        return factory.getProxy();
    }

    private static Connection watched(Connection connection, TestDatabase database) {
        return (Connection) Proxy.newProxyInstance(
                KillingBackends.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    step(method, connection, database);
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private static void step(Method method, Connection connection, TestDatabase database) throws SQLException {
        Plan plan = PLAN.get();
        if (plan != null && STEPS.contains(method.getName()) && ++plan.steps == plan.point) {
            int process = connection.unwrap(PGConnection.class).getBackendPID();
            database.sql()
                    .sql("select pg_terminate_backend(:process, 5000)")
                    .param("process", process)
                    .query(row -> {});
        }
    }
}
