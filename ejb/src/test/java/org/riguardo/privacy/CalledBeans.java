package org.riguardo.privacy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.FirmConfig;
import org.riguardo.plugins.NoPlugins;
import org.riguardo.plugins.Plugins;

/** Beans on a test database as somebody in a role calls them, each with the beans that it needs. */
final class CalledBeans {

    private final Map<Class<?>, Object> beans = new HashMap<>();

    CalledBeans(TestDatabase database, Clock clock, String role) {
        Principal who = () -> "anna";
        try {
            Field firm = FirmConfig.class.getDeclaredField("id");
            firm.setAccessible(true);
            firm.set(made(FirmConfig.class), Optional.of(TestDatabase.FIRM));
        } catch (ReflectiveOperationException none) {
            throw new IllegalStateException(none);
        }
        Database rows = Database.of(TestDatabase.configured(Jdbi.create(database.source())));
        beans.put(Database.class, rows);
        beans.put(Clock.class, clock);
        beans.put(Plugins.class, NoPlugins.on(rows, clock));
        beans.put(
                SessionContext.class,
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {SessionContext.class},
                        (proxy, method, given) -> switch (method.getName()) {
                            case "getCallerPrincipal" -> who;
                            case "isCallerInRole" -> role.equals(given[0]);
                            default -> throw new UnsupportedOperationException(method.getName());
                        }));
    }

    <T> T get(Class<T> type) {
        return type.cast(made(type));
    }

    /** Null where it takes more than its own fields. */
    private @Nullable Object made(Class<?> type) {
        Object known = beans.get(type);
        if (known != null) {
            return known;
        }
        try {
            var constructor = Stream.of(type.getDeclaredConstructors())
                    .filter(one -> one.getParameterCount() == 0)
                    .findFirst()
                    .orElse(null);
            if (constructor == null) {
                return null;
            }
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            beans.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (asked(field)) {
                    field.setAccessible(true);
                    field.set(bean, made(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException none) {
            throw new IllegalStateException(type.getName(), none);
        }
    }

    private static boolean asked(Field field) {
        boolean injected = field.isAnnotationPresent(Inject.class)
                || field.isAnnotationPresent(EJB.class)
                || field.isAnnotationPresent(Resource.class) && field.getType() == SessionContext.class;
        boolean made = field.getType() == Clock.class
                || field.getType() == SessionContext.class
                || !field.getType().isInterface()
                        && !Modifier.isAbstract(field.getType().getModifiers());
        return injected && made && field.getType() != Optional.class && field.getType() != String.class;
    }
}
