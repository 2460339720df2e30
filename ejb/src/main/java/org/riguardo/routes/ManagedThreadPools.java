package org.riguardo.routes;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;

/** Gives Camel threads of the server, without which look-ups of {@code java:comp} fail in a route. */
final class ManagedThreadPools extends DefaultThreadPoolFactory {

    private final ThreadFactory managed;

    ManagedThreadPools(ThreadFactory managed) {
        this.managed = managed;
    }

    @Override
    public ExecutorService newCachedThreadPool(ThreadFactory factory) {
        return super.newCachedThreadPool(managed);
    }

    @Override
    public ExecutorService newThreadPool(ThreadPoolProfile profile, ThreadFactory factory) {
        return super.newThreadPool(profile, managed);
    }

    @Override
    public ExecutorService newThreadPool(
            int corePoolSize,
            int maxPoolSize,
            long keepAliveTime,
            TimeUnit timeUnit,
            int maxQueueSize,
            boolean allowCoreThreadTimeOut,
            RejectedExecutionHandler rejectedExecutionHandler,
            ThreadFactory factory) {
        return super.newThreadPool(
                corePoolSize,
                maxPoolSize,
                keepAliveTime,
                timeUnit,
                maxQueueSize,
                allowCoreThreadTimeOut,
                rejectedExecutionHandler,
                managed);
    }

    @Override
    public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory factory) {
        return super.newScheduledThreadPool(profile, managed);
    }
}
