package org.riguardo.exports.remote;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Knows one server key, by the fingerprint that was agreed on; it never learns another. */
final class AgreedKey implements HostKeyRepository {

    private final String fingerprint;

    AgreedKey(String fingerprint) {
        this.fingerprint = fingerprint.replace("=", "").strip();
    }

    @Override
    public int check(String host, byte[] key) {
        return MessageDigest.isEqual(fingerprint.getBytes(), of(key).getBytes()) ? OK : CHANGED;
    }

    static String of(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void add(HostKey key, @Nullable UserInfo user) {}

    @Override
    public void remove(String host, String type) {}

    @Override
    public void remove(String host, String type, byte[] key) {}

    @Override
    public String getKnownHostsRepositoryID() {
        return "agreed";
    }

    @Override
    public HostKey[] getHostKey() {
        return new HostKey[0];
    }

    @Override
    public HostKey[] getHostKey(String host, String type) {
        return new HostKey[0];
    }
}
