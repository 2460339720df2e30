package org.riguardo.rest.problem;

import org.riguardo.api.decision.Sentence;

/** The kinds of problem that a caller can be told of, each with its status, its type and what it says when nothing nearer is known. */
enum ProblemKind {
    INPUT(
            400,
            "input",
            "Richiesta da correggere",
            "The request needs a correction",
            "La richiesta non può essere accettata così com'è.",
            "The request cannot be taken as it is."),
    SIGN_IN(
            401,
            "sign-in",
            "Accesso necessario",
            "Sign-in needed",
            "Serve un token di accesso valido, emesso per questa API, nell'intestazione Authorization: Bearer.",
            "A valid access token that was issued for this API is needed in the header Authorization: Bearer."),
    ROLE(
            403,
            "role",
            "Ruolo mancante",
            "Role missing",
            "I ruoli nel token non lo permettono. I ruoli di Riguardo sono staff, partner e administrator.",
            "The roles in the token do not allow this. Riguardo's roles are staff, partner and administrator."),
    NOT_FOUND(
            404,
            "not-found",
            "Non trovato",
            "Not found",
            "A questo indirizzo non c'è nulla.",
            "There is nothing at this address."),
    METHOD(
            405,
            "method",
            "Metodo non previsto",
            "Method not supported",
            "Questo indirizzo non prevede il metodo usato; l'intestazione Allow dice quali prevede.",
            "This address does not take the method used; the header Allow names those it takes."),
    ACCEPT(
            406,
            "accept",
            "Formato di risposta non previsto",
            "Answer format not offered",
            "Le risposte sono in application/json.",
            "Answers come as application/json."),
    HELD(
            409,
            "held",
            "Trattenuta",
            "Held",
            "Questa mail è meglio non mandarla ora: la bozza è com'era.",
            "This mail is better not sent now: its draft is as it was."),
    HANDLED(
            409,
            "handled",
            "Già fatto da altri",
            "Handled already",
            "Qualcuno è stato più rapido: una seconda volta non parte nulla.",
            "Somebody was quicker: nothing leaves a second time."),
    TOO_LARGE(
            413,
            "too-large",
            "Contenuto troppo grande",
            "Body too large",
            "Il contenuto della richiesta è troppo grande.",
            "The body of the request is too large."),
    MEDIA_TYPE(
            415,
            "media-type",
            "Formato della richiesta non previsto",
            "Body format not supported",
            "Il contenuto va inviato come application/json.",
            "The body must be sent as application/json."),
    INTERNAL(
            500,
            "internal",
            "Errore interno",
            "Internal error",
            "Qualcosa non ha funzionato. Riprovare; se succede ancora, dare questo riferimento a chi cura il server.",
            "Something did not work. Try again; if it happens again, give this reference to those who run the server."),
    UNAVAILABLE(
            503,
            "unavailable",
            "Momentaneamente non disponibile",
            "Not available for the moment",
            "Il server non può rispondere ora: riprovare tra poco.",
            "The server cannot answer now: try again shortly.");

    private final int status;
    private final String slug;
    private final Sentence title;
    private final Sentence detail;

    ProblemKind(int status, String slug, String titleIt, String titleEn, String detailIt, String detailEn) {
        this.status = status;
        this.slug = slug;
        this.title = new Sentence(titleIt, titleEn);
        this.detail = new Sentence(detailIt, detailEn);
    }

    static ProblemKind of(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 500 ? INTERNAL : INPUT;
    }

    int status() {
        return status;
    }

    String type() {
        return "urn:riguardo:problem:" + slug;
    }

    Sentence title() {
        return title;
    }

    Sentence detail() {
        return detail;
    }
}
