"""The words that made-up insights are put together from, in both languages.

No colon and no number sign within a text: they are written without quotes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's words; a title is a subject and a claim."""

    company: str
    promise: str
    goal: str
    touchpoint: str
    departments: Mapping[str, str]
    touchpoints: Mapping[str, str]
    subjects: tuple[str, ...]
    claims: tuple[str, ...]
    said: tuple[str, ...]
    customers: tuple[str, ...]
    seen: tuple[str, ...]
    consequences: tuple[str, ...]
    causes: tuple[str, ...]
    answers: tuple[str, ...]
    actions: tuple[str, ...]
    measures: tuple[str, ...]
    contexts: tuple[str, ...]
    introductions: tuple[str, ...]
    evidence: tuple[str, ...]
    questions: tuple[str, ...]
    roles: tuple[str, ...]
    tags: tuple[str, ...]


_SWEDISH = Phrases(
    company="Mätbolaget kök & hem",
    promise="Du berättar en gång, sedan bär vi ärendet åt dig.",
    goal="Rätt första gången",
    touchpoint="Kunden möter oss här och ska kunna gå vidare utan att behöva fråga.",
    departments={
        "shop": "Butik och köksplanering",
        "digital": "Digitalt",
        "finance": "Ekonomi",
        "support": "Kundservice",
        "delivery": "Leverans och montering",
        "marketing": "Marknad",
        "product": "Produkt och inköp",
        "repairs": "Service och reparation",
    },
    touchpoints={
        "advertisement": "Annons och kampanj",
        "search": "Sökning i webbutiken",
        "shop-visit": "Butiksbesök",
        "drawing": "Köksritning",
        "checkout": "Kassa och betalning",
        "confirmation": "Orderbekräftelse",
        "home-delivery": "Leverans till hemmet",
        "fitting": "Montering",
        "manual": "Bruksanvisning",
        "telephone": "Kundservice på telefon",
        "fault-report": "Felanmälan",
        "invoice": "Faktura",
        "service-plan": "Serviceavtal",
        "returns": "Retur och ångerrätt",
    },
    subjects=(
        "Tiden som vi lovar",
        "Beskedet om leveransen",
        "Ritningen",
        "Summan på fakturan",
        "Knappen i kassan",
        "Brevet efter köpet",
        "Listan över reservdelar",
        "Måttet på skåpet",
        "Svaret i telefon",
        "Priset i annonsen",
        "Pärmen med villkor",
        "Bilden i anvisningen",
    ),
    claims=(
        "säger inte när någon kommer",
        "går inte att förstå på egen hand",
        "stämmer inte med det som kommer hem",
        "måste letas fram varje gång",
        "får äldre kunder att ringa",
        "tvingar kunden att börja om",
        "kommer för sent för att vara till hjälp",
        "gör att kunden vågar lita på oss",
        "skiljer sig mellan butiken och webben",
        "är skriven för oss och inte för kunden",
    ),
    said=(
        "Jag satt hemma hela dagen och ingen kom.",
        "Det stod en sak på papperet och en annan i kassan.",
        "Jag ringde tre gånger och fick tre svar.",
        "Han tog sig tid, och det glömmer jag inte.",
        "Jag vet ju inte vad ni kallar delen.",
        "Min dotter fick göra det åt mig.",
        "Ni har alla mina uppgifter redan.",
        "Varför måste jag vara hemma för en list?",
    ),
    customers=(
        "Privatkund, köksköp",
        "Hyresvärd",
        "Pensionär, tvättmaskin",
        "Småbarnsfamilj",
        "Bostadsrättsförening",
        "Företagskund",
        "Återkommande kund",
        "Kund i glesbygd",
    ),
    seen=(
        "Fyra av sex kunder läste sidan uppifrån och ner och gav upp vid villkoren.",
        "Kunderna fotograferar hyllkanten för att minnas namnet.",
        "Montören skriver sitt nummer på kartongen åt kunden.",
        "I provet hittade ingen knappen utan hjälp.",
        "De flesta öppnar lådan innan de läser bladet.",
    ),
    consequences=(
        "Kunden tar ledigt en dag i onödan och får inget för det.",
        "Familjen lagar mat på ett campingkök i två veckor till.",
        "Hon betalar två gånger och får vänta på pengarna.",
        "Han avstår från att köpa det som hade passat bättre.",
        "Kunden ringer tre gånger om samma sak.",
        "Föreningen lägger en kväll i månaden på att räkna efter.",
    ),
    causes=(
        "Rutterna läggs samma morgon, så ingen kan svara på när bilen kommer.",
        "Texten skrevs för tio år sedan och har ingen ägare.",
        "Två system räknar på var sitt sätt och båda skrivs ut.",
        "Kampanjen planerades utan att lagret var med.",
    ),
    answers=(
        "Vi har gjort så av gammal vana, och det passar oss bättre än kunden.",
        "Vi provar ett nytt sätt i två butiker under hösten och räknar efter.",
        "Det här kan vi rätta utan att fråga någon, och det gör vi nu.",
        "Vi förstår varför det retar, men lagen säger hur det måste stå.",
        "Tack till den som hörde det. Det förklarar en tredjedel av samtalen.",
    ),
    actions=(
        "Lägg rutterna kvällen före och lova ett fönster på fyra timmar",
        "Skriv om brevet tillsammans med fem kunder och prova det igen",
        "Visa samma pris på hyllan, i annonsen och i kassan",
        "Låt den som svarar se hela ärendet och stänga det själv",
        "Lägg en bild av delen bredvid numret i reservdelslistan",
    ),
    measures=(
        "Samtal i veckan om samma sak",
        "Ärenden som måste öppnas igen",
        "Besök som får göras om, per hundra",
        "Dagar från retur till pengar",
    ),
    contexts=(
        "Det hände i ett *hus utan hiss*. Bilen fick vända, och en ny tid kunde bokas först "
        "om nio dagar. Grannen hade råkat ut för samma sak veckan före.",
        "Kunden hade ritningen med sig och visade raden. Ingen av oss hade läst den **så**, "
        "men det går inte att läsa den på något annat sätt.",
    ),
    introductions=(
        "Vi räknade efter. Det är vanligare än vi trodde.",
        "Den här raden blev hängande i fikarummet hela veckan.",
        "Kort att läsa och svår att glömma.",
    ),
    evidence=("Samtal i kundservice", "Svar i enkäten", "Omdömen på webben"),
    questions=("Vad fick du leta efter?", "Vem hjälpte dig?"),
    roles=(
        "Leveranschef",
        "Gruppledare",
        "Sortimentschef",
        "Butikschef",
        "Kundservicemedarbetare",
        "Servicetekniker",
        "Ekonomichef",
        "Webbredaktör",
    ),
    tags=(
        "leveransfönster",
        "faktura",
        "mått",
        "språk",
        "kassa",
        "reservdelar",
        "väntetid",
        "kampanj",
        "retur",
        "beröm",
    ),
)

_ENGLISH = Phrases(
    company="The Measured Kitchen Company",
    promise="You tell us once, and then we carry it for you.",
    goal="Right the first time",
    touchpoint="The customer meets us here and should get on without having to ask.",
    departments={
        "shop": "Shops and kitchen planning",
        "digital": "Digital services",
        "finance": "Finance",
        "support": "Customer service",
        "delivery": "Delivery and fitting",
        "marketing": "Marketing",
        "product": "Products and purchasing",
        "repairs": "Service and repairs",
    },
    touchpoints={
        "advertisement": "Advertisements and campaigns",
        "search": "Searching the web shop",
        "shop-visit": "A visit to a shop",
        "drawing": "The kitchen drawing",
        "checkout": "Checkout and payment",
        "confirmation": "Confirmation of the order",
        "home-delivery": "Delivery to the home",
        "fitting": "Fitting",
        "manual": "The manual",
        "telephone": "Customer service on the phone",
        "fault-report": "Reporting a fault",
        "invoice": "The invoice",
        "service-plan": "The service plan",
        "returns": "Returns and withdrawal",
    },
    subjects=(
        "The time that we promise",
        "The delivery notice",
        "The drawing",
        "The invoice's total",
        "The checkout button",
        "The letter after the sale",
        "The list of spare parts",
        "The width of the cabinet",
        "The answer on the phone",
        "The advertised price",
        "The folder of terms",
        "The picture in the manual",
    ),
    claims=(
        "doesn't say when anyone will come",
        "can't be understood alone",
        "differs from what arrives",
        "has to be looked for every time",
        "makes older customers ring us",
        "makes the customer start again",
        "comes too late to be of help",
        "makes customers trust us",
        "differs between shop and web",
        "is written for us and not for them",
    ),
    said=(
        "I waited at home all day and nobody came.",
        "The paper said one thing and the till another.",
        "I rang three times and got three answers.",
        "He took his time, and I won't forget it.",
        "How should I know what you call the part?",
        "My daughter had to do it for me.",
        "You have all my details already.",
        "Why must I be at home for a strip of wood?",
    ),
    customers=(
        "Private customer, kitchen",
        "Landlord",
        "Pensioner, washing machine",
        "Young family",
        "Housing association",
        "Business customer",
        "Returning customer",
        "Rural customer",
    ),
    seen=(
        "Four of six customers read the page from the top and gave up at the terms.",
        "Customers photograph the shelf's edge to remember the name.",
        "The fitter writes a number on the box for the customer.",
        "In the test nobody found the button without help.",
        "Most open the box before they read the sheet.",
    ),
    consequences=(
        "The customer takes a day off for nothing and is not paid for it.",
        "The family cooks on a camping stove for another two weeks.",
        "She pays twice and has to wait for the money.",
        "He goes without what would have suited him better.",
        "The customer rings three times about one thing.",
        "The association spends an evening a month on checking sums.",
    ),
    causes=(
        "Routes are made the same morning, so nobody can say when the van will come.",
        "The text was written ten years ago and has no owner.",
        "Two systems count in two ways and both are printed.",
        "The campaign was planned without asking the warehouse.",
    ),
    answers=(
        "We have done so out of habit, and it suits us better than the customer.",
        "We try a new way in two shops this autumn and will count again.",
        "This we can mend without asking anyone, and we do so now.",
        "We see why it annoys, but the law says how it has to be written.",
        "Thanks to whoever heard it. It explains a third of the calls.",
    ),
    actions=(
        "Make the routes the evening before and promise four hours",
        "Rewrite the letter with five customers and test it again",
        "Show one price on the shelf, in the advertisement and at the till",
        "Let whoever answers see the whole case and close it",
        "Put a picture of the part beside its number in the list",
    ),
    measures=(
        "Calls a week about the same thing",
        "Cases that have to be opened again",
        "Visits that have to be made again, per hundred",
        "Days from return to refund",
    ),
    contexts=(
        "It happened in a *house without a lift*. The van turned back, and the next free time "
        "was nine days away. A neighbour had met with the same the week before.",
        "The customer had brought the drawing and showed us the line. None of us had read it "
        "**so**, but there is no other way to read it.",
    ),
    introductions=(
        "We counted. It is more common than we thought.",
        "This line stayed on the wall of the coffee room all week.",
        "Short to read and hard to forget.",
    ),
    evidence=("Calls to customer service", "Answers in the survey", "Reviews on the web"),
    questions=("What did you have to look for?", "Who helped you?"),
    roles=(
        "Head of delivery",
        "Team leader",
        "Range manager",
        "Shop manager",
        "Service adviser",
        "Repair technician",
        "Head of finance",
        "Web editor",
    ),
    tags=(
        "delivery window",
        "invoice",
        "measurements",
        "language",
        "checkout",
        "spare parts",
        "waiting",
        "campaign",
        "returns",
        "praise",
    ),
)

PHRASES: Mapping[str, Phrases] = {"sv": _SWEDISH, "en": _ENGLISH}
