package org.riguardo.it;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the servers at the first test that needs them and ends them after the last one, and closes a class's windows after it; when a test fails, prints what the
 * servers noted as errors meanwhile.
 */
final class RiguardoExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback,
                ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RiguardoExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        riguardo(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        riguardo(context).browsers().closeWindows();
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        context.getStore(NAMESPACE)
                .put(ServerLogs.class, ServerLogs.since(riguardo(context).home().getParent()));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            context.getStore(NAMESPACE)
                    .get(ServerLogs.class, ServerLogs.class)
                    .errors()
                    .forEach(System.out::println);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Riguardo.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return riguardo(context);
    }

    private static Riguardo riguardo(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Riguardo.class, type -> Riguardo.start(), Riguardo.class);
    }
}
