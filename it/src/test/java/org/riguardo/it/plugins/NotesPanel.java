package org.riguardo.it.plugins;

import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.web.PageRequest;
import org.riguardo.api.web.WebPanel;

/** Says who the client is, and tries what no panel may. */
public final class NotesPanel implements WebPanel {

    @Override
    public Optional<Fragment> show(PageRequest request) {
        String name =
                request.file() == null ? "nobody" : request.file().client().name();
        String html = "<p>Di <strong>" + name + "</strong> si sa questo:</p><ul><li>Risponde di mattina</li></ul>"
                + "<table><thead><tr><th scope=\"col\">Mese</th><th scope=\"col\">Risposte</th></tr></thead>"
                + "<tbody><tr><td>Gennaio</td><td>2</td></tr></tbody></table>"
                + "<p><a href=\"https://example.com/\">altrove</a> <a href=\"/riguardo/week\">il piano</a></p>"
                + "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">"
                + "<p style=\"position:fixed;inset:0\" class=\"notice\" id=\"main\">grande</p>"
                + "<form action=\"/riguardo/stop\" method=\"post\"><button>Ferma tutto</button></form>"
                + "<div hx-get=\"/riguardo/clients\" hx-trigger=\"load\" hx-target=\"body\">altro</div>"
                + "<a href=\"javascript:alert(1)\">premi</a></section></div></main>";
        return Optional.of(new Fragment(new Sentence("Quando risponde", "When it answers"), html));
    }
}
