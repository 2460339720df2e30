package org.riguardo.plugins.code;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.Offer;

/** Makes the modules of one deployment from its classes, until it goes; then it holds nothing of them any more. */
final class DeployedClasses implements Offer.Maker {

    private volatile @Nullable ClassLoader loader;

    DeployedClasses(ClassLoader loader) {
        this.loader = loader;
    }

    void gone() {
        loader = null;
    }

    @Override
    public Object make(ModuleDescriptor module, PluginContext context) throws Exception {
        ClassLoader own = loader;
        if (own == null) {
            throw new IllegalStateException("the deployment is gone");
        }
        String name = module.field("class");
        if (name == null) {
            throw new ClassNotFoundException("a module of a deployment has a \"class\"");
        }
        Thread.currentThread().setContextClassLoader(own);
        return make(Class.forName(name, true, own), context);
    }

    private static Object make(Class<?> type, PluginContext context) throws Exception {
        try {
            Optional<Constructor<?>> taking = Arrays.stream(type.getConstructors())
                    .filter(one -> Arrays.equals(one.getParameterTypes(), new Class<?>[] {PluginContext.class}))
                    .findFirst();
            return taking.isPresent()
                    ? taking.get().newInstance(context)
                    : type.getConstructor().newInstance();
        } catch (InvocationTargetException threw) {
            if (threw.getCause() instanceof Error error) {
                throw error;
            }
            throw threw.getCause() instanceof Exception exception ? exception : threw;
        }
    }
}
