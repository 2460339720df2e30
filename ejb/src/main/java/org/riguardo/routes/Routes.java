package org.riguardo.routes;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Runs the Camel context of the application, once the schema is there; a route holds no transaction of its own. */
@Singleton
@Startup
@DependsOn("Schema")
@TransactionManagement(TransactionManagementType.BEAN)
public class Routes {

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @Any
    private Instance<RoutesBuilder> builders;

    private CamelContext context;

    @PostConstruct
    void start() {
        context = new DefaultCamelContext();
        context.setApplicationContextClassLoader(Routes.class.getClassLoader());
        context.getExecutorServiceManager().setThreadPoolFactory(new ManagedThreadPools(threads));
        context.getShutdownStrategy().setTimeout(20);
        try {
            for (RoutesBuilder builder : builders) {
                context.addRoutes(builder);
            }
            context.start();
        } catch (Exception e) {
            throw new IllegalStateException("The routes that bring in files and mail could not be started.", e);
        }
    }

    @PreDestroy
    void stop() {
        context.stop();
    }
}
