package org.credit531.clients;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.credit531.access.Action;
import org.credit531.access.ItemDirectory;
import org.credit531.access.Resource;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.access.Visitor;
import org.credit531.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The administrators' page of clients of the REST interface: one registers them, another lets them in. */
@Controller
@RequestMapping("/administration/clients")
class ClientsPage {

    private static final String BACK = "redirect:/administration/clients";
    private static final String TYPED = "typed";
    /** What a form begins with: an information unit's program that hands in and follows what it handed in. */
    private static final ManagingClients.Wanted USUAL = new ManagingClients.Wanted(
            "",
            null,
            Set.of(Role.UNIT_CLERK),
            Set.of(Scope.BATCHES_WRITE, Scope.BATCHES_READ),
            new ClientTerms(null, "", ClientTerms.USUAL_DAYS, null, Set.of(), null));

    private final ManagingClients managing;
    private final Organisation organisation;
    private final Optional<PurposeCodes> purposes;
    private final Optional<ItemDirectory> items;

    ClientsPage(
            ManagingClients managing,
            Organisation organisation,
            Optional<PurposeCodes> purposes,
            Optional<ItemDirectory> items) {
        this.managing = managing;
        this.organisation = organisation;
        this.purposes = purposes;
        this.items = items;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        var clients = managing.all();
        model.addAttribute("clients", clients);
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(ClientRegistration.ROLES::contains)
                        .toList());
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("names", organisation.names(organisations(clients), locale));
        model.addAttribute("regions", organisation.regions(locale));
        model.addAttribute("units", organisation.departments(locale));
        model.addAttribute("purposes", purposes.map(PurposeCodes::codes).orElseGet(List::of));
        model.addAttribute("items", items.map(known -> known.names(locale)).orElseGet(LinkedHashMap::new));
        model.addAttribute("mayWrite", Visitor.current().may(Action.WRITE, Resource.CLIENTS));
        model.addAttribute("mayApprove", Visitor.current().may(Action.APPROVE, Resource.CLIENTS));
        model.addAttribute("mayDisable", Visitor.current().may(Action.DELETE, Resource.CLIENTS));
        if (!model.containsAttribute(TYPED)) {
            model.addAttribute(TYPED, USUAL);
        }
        return "clients/clients";
    }

    @PostMapping
    String register(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "") Set<Role> roles,
            @RequestParam(defaultValue = "") Set<Scope> scopes,
            ClientTerms terms,
            Model model,
            RedirectAttributes next) {
        var wanted = new ManagingClients.Wanted(name, Organisation.code(region, unit), roles, scopes, terms);
        var outcome = managing.register(wanted);
        if (outcome instanceof ManagingClients.Outcome.Refused) {
            next.addFlashAttribute(TYPED, wanted);
        }
        return answer(outcome, model, next);
    }

    @PostMapping("/{name}/renew")
    String renew(@PathVariable String name, Model model, RedirectAttributes next) {
        return answer(managing.renew(name), model, next);
    }

    /** Whoever comes here again, by another language or after signing in, sees the list and no secret. */
    @GetMapping("/{name}/renew")
    String leaveSecret(@PathVariable String name) {
        return BACK;
    }

    @PostMapping("/{name}/disable")
    String disable(@PathVariable String name, Model model, RedirectAttributes next) {
        return answer(managing.disable(name), model, next);
    }

    @PostMapping("/{name}/enable")
    String enable(@PathVariable String name, Model model, RedirectAttributes next) {
        return answer(managing.enable(name), model, next);
    }

    /** A secret stands in this answer only: it goes neither into the session nor through an address. */
    private String answer(ManagingClients.Outcome outcome, Model model, RedirectAttributes next) {
        switch (outcome) {
            case ManagingClients.Outcome.Secret secret -> {
                model.addAttribute("issued", secret);
                model.addAttribute("example", example(secret));
                return "clients/client-secret";
            }
            case ManagingClients.Outcome.Done done -> next.addFlashAttribute("done", done.name());
            case ManagingClients.Outcome.Refused refused -> next.addFlashAttribute("refusal", refused.reason());
        }
        return BACK;
    }

    private static Set<String> organisations(List<ClientRegistration> clients) {
        var codes = new HashSet<String>();
        for (var client : clients) {
            var unit = client.unit();
            if (unit != null) {
                codes.add(unit);
            }
        }
        return codes;
    }

    private String example(ManagingClients.Outcome.Secret issued) {
        var own = managing.all().stream()
                .filter(client -> client.name().equals(issued.name()) && client.unit() != null)
                .findFirst();
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return CurlExample.lines(address, issued.name(), issued.secret(), own.isPresent() ? null : "market-regulation");
    }
}
