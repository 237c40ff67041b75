package org.credit531.collection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.credit531.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Takes the database's process away at a chosen step of what a test's thread does: each statement, each COPY and each commit
 * is a step. Whatever the platform does on other threads goes on undisturbed.
 */
@TestConfiguration(proxyBeanMethods = false)
class KillingBackends {

    static final String COMMIT = "commit";
    static final String COPY = "copy";

    private static final int NEVER = -1;
    private static final ThreadLocal<@Nullable Plan> PLAN = new ThreadLocal<>();

    /** At which step to kill, and what the steps taken so far were: the SQL of each, {@code copy} or {@code commit}. */
    static final class Plan {

        private final int point;
        private final boolean after;
        private final List<String> steps = new ArrayList<>();

        private Plan(int point, boolean after) {
            this.point = point;
            this.after = after;
        }

        List<String> steps() {
            return steps;
        }
    }

    /** Watches the steps of this thread from now on and kills at none. */
    static Plan watch() {
        return arm(NEVER, false);
    }

    /** From now on, kills before a step of this thread, or after it and before anybody hears how it went. */
    static Plan arm(int point, boolean after) {
        var plan = new Plan(point, after);
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
            Plan plan = PLAN.get();
            return result instanceof Connection connection && plan != null
                    ? new Watched(plan, connection, database.getObject()).watched()
                    : result;
        });
        return factory.getProxy();
    }

    /** A connection whose steps count; COPY is done on another thread and belongs to the plan all the same. */
    private record Watched(Plan plan, Connection connection, TestDatabase database) {

        Connection watched() {
            return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "prepareStatement", "prepareCall" -> step((String) arguments[0], connection, method, arguments);
                case COMMIT -> step(COMMIT, connection, method, arguments);
                case "createStatement" -> statement((Statement) call(connection, method, arguments));
                case "unwrap" -> unwrapped(call(connection, method, arguments));
                default -> call(connection, method, arguments);
            });
        }

        private Statement statement(Statement statement) {
            return proxy(
                    Statement.class,
                    (proxy, method, arguments) -> arguments != null && arguments[0] instanceof String sql
                            ? step(sql, statement, method, arguments)
                            : call(statement, method, arguments));
        }

        private @Nullable Object unwrapped(@Nullable Object inner) {
            return inner instanceof PGConnection copying
                    ? proxy(
                            PGConnection.class,
                            (proxy, method, arguments) -> method.getName().equals("getCopyAPI")
                                    ? step(COPY, copying, method, arguments)
                                    : call(copying, method, arguments))
                    : inner;
        }

        private @Nullable Object step(String name, Object target, Method method, Object[] arguments) throws Throwable {
            boolean chosen = plan.steps.size() == plan.point;
            plan.steps.add(name);
            if (!chosen) {
                return call(target, method, arguments);
            }
            if (plan.after) {
                call(target, method, arguments);
            }
            kill();
            if (plan.after) {
                throw new SQLException("nobody heard how it went");
            }
            return call(target, method, arguments);
        }

        private void kill() throws SQLException {
            int process = connection.unwrap(PGConnection.class).getBackendPID();
            database.sql()
                    .sql("select pg_terminate_backend(:process, 5000)")
                    .param("process", process)
                    .query(row -> {});
        }

        private static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }

        private static <T> T proxy(Class<T> type, InvocationHandler handler) {
            return type.cast(
                    Proxy.newProxyInstance(KillingBackends.class.getClassLoader(), new Class<?>[] {type}, handler));
        }
    }
}
