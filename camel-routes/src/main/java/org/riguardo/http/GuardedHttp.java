package org.riguardo.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.NoSuchAlgorithmException;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.riguardo.http.HttpProblem.Kind;

/**
 * Asks services that others run: it connects to the very address that it looked at, refuses private ones unless they are allowed, ends in time, takes no more
 * than it was told to, and follows no redirect, keeps no cookie, unpacks nothing and uses no proxy. Each request has a connection of its own.
 */
public final class GuardedHttp {

    private final Limits limits;
    private final Predicate<InetAddress> allowed;
    private final Target.Names names;
    private final SSLContext tls;

    GuardedHttp(Limits limits, Predicate<InetAddress> allowed, Target.Names names, SSLContext tls) {
        this.limits = limits;
        this.allowed = allowed;
        this.names = names;
        this.tls = tls;
    }

    /**
     * Within those limits.
     *
     * @param allowed private addresses that may be asked nevertheless, such as {@link PrivateAddresses}
     */
    public static GuardedHttp of(Limits limits, Predicate<InetAddress> allowed) {
        try {
            return new GuardedHttp(limits, allowed, InetAddress::getAllByName, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /**
     * Asks, and waits for the whole answer; a 3xx, 4xx or 5xx is an answer.
     *
     * @throws HttpProblem when there is none that may be taken
     */
    public Answer send(Request request) throws HttpProblem {
        Deadline whole = Deadline.in(limits.whole());
        Target target = Target.of(request.uri(), allowed, names);
        try (Socket socket = Connection.open(target, Deadline.in(limits.connect()), whole, tls)) {
            return Exchange.over(socket, target, request, limits.maxBody());
        } catch (IOException | HttpException e) {
            throw failed(target, whole, e);
        }
    }

    private static HttpProblem failed(Target target, Deadline whole, Exception e) {
        if (e instanceof SocketTimeoutException || whole.over()) {
            return new HttpProblem(Kind.TIME, target.host() + " took too long", e);
        }
        if (e instanceof SSLException) {
            return new HttpProblem(Kind.TLS, "no trusted connection to " + target.host(), e);
        }
        if (e instanceof MessageConstraintException) {
            return new HttpProblem(Kind.SIZE, "the headers of " + target.host() + " are too long", e);
        }
        if (e instanceof MalformedChunkCodingException || e instanceof ConnectionClosedException) {
            return new HttpProblem(Kind.PROTOCOL, "the answer of " + target.host() + " is not whole", e);
        }
        if (e instanceof HttpException) {
            return new HttpProblem(Kind.PROTOCOL, target.host() + " did not answer in HTTP", e);
        }
        return new HttpProblem(Kind.UNREACHABLE, "no connection to " + target.host(), e);
    }
}
