"""The names that most people in Sweden have (Statistics Sweden, name statistics).

The most common given names of women and men and the most common surnames, and what
looks like a name and is none.
"""

from __future__ import annotations

_WOMEN = """
Anna Eva Maria Karin Kristina Lena Sara Kerstin Emma Ingrid Marie Malin Jenny Inger Linda
Birgitta Annika Ulla Monica Monika Elin Hanna Susanne Sofia Johanna Carina Elisabeth Julia
Katarina Marianne Helena Amanda Ida Margareta Camilla Åsa Anita Sandra Anneli Agneta
Cecilia Emelie Frida Josefin Barbro Ann-Christin Lisa Gun Helen Charlotte Jessica Siv Alice
Ebba Elsa Ella Wilma Maja Astrid Alva Olivia Saga Agnes Lilly Vera Klara Clara Ellen Selma
Signe Freja Stina Ellinor Elinor Matilda Felicia Linnéa Linnea Isabella Moa Nathalie Natalie
Rebecka Rebecca Madeleine Therese Ulrika Pernilla Louise Veronica Veronika Caroline Karolina
Jennifer Erika Erica Gunilla Birgit Britt Gunnel Maj Berit Solveig Ingela Ann Anette Annette
Marita Yvonne Lisbeth Christina Kristin Mia Pia Mona Eva-Lena Ann-Marie Anne Nina Tove Tova
Tuva Nova Stella Märta Greta Edith Ingeborg Viola Majken Leia Fatima Layla Leila Amina Zahra
Aisha Mariam Maryam Nour Yasmin Jasmin Elena Ewa Agnieszka Katarzyna Magdalena Nadia Samira
Angelica Angelika Mikaela Michaela Evelina Fanny Hedda Hilda Hilma Iris Isabelle Jonna Kajsa
Lovisa Lova Lotta Maud Sanna Sigrid Sonja Tilda Tilde Tyra Vendela Viktoria Victoria Ylva
Åse Nellie Molly Meja Juni Ester Ellie Celine Beata Bodil Anki Annelie Tina Tanja Petra
"""
_MEN = """
Erik Lars Karl Anders Johan Per Nils Jan Carl Mikael Lennart Hans Olof Peter Gunnar Sven
Fredrik Bengt Bo Daniel Gustav Gustaf Åke Göran Alexander Magnus Martin Andreas Stefan John
Mats Leif Henrik Thomas Tomas Björn Jonas Henry Ulf Axel Christer Robert David Emil Stig
Arne Ingemar Patrik Håkan Niklas Niclas Christian Kristian Rolf Roger Mattias Mathias
Kjell Ola Oskar Oscar Viktor Victor Johannes William Rickard Richard Tommy Kent Kurt Sebastian
Simon Jakob Jacob Marcus Markus Tobias Rasmus Gösta Hugo Adam Joakim Ove Claes Klas Ali
Linus Elias Filip Philip Ludvig Robin Kenneth Dan Jesper Kevin Samuel Jörgen Roland Torbjörn
Bertil Egon Ingvar Börje Alf Allan Sture Sixten Ragnar Harald Holger Helge Tage Valter
Lucas Lukas Liam Noah Leo Oliver Vincent Charlie Albin Alfred Arvid Edvin Edvard Elliot Elton
Frans Gabriel Harry Isak Isac Jack Leon Loke Love Malte Melvin Milo Mohamed Mohammed Muhammad
Ahmed Ahmad Hassan Hussein Omar Ibrahim Mustafa Mahmoud Abdullah Yusuf Khaled Nicolas Noel
Otto Sam Sigge Theo Theodor Tim Ture Valdemar Vidar Viggo Wilhelm Wilmer Anton Casper Kasper
Hampus Jimmy Johnny Conny Ronny Sören Staffan Svante Sune Thord Tord Urban Uno Verner Yngve
Östen Örjan Pontus Dennis Fabian Felix Benjamin Calle Pelle Kalle Lasse Nisse Olle Janne
Pär Pål Peder Petter Jerker Jens Joel Josef Jonathan Julius Krister Krzysztof Piotr Andrzej
Tomasz Pavel Juan Jose Mario Marco Amir Reza Hamid Said Bilal Michael James George Paul
"""
_ABROAD = """
Mary Patricia Barbara Susan Karen Nancy Betty Margaret Ashley Kimberly Emily Donna Michelle
Carol Deborah Stephanie Sharon Laura Cynthia Kathleen Amy Angela Shirley Brenda Pamela Nicole
Joseph Charles Christopher Matthew Anthony Donald Steven Andrew Joshua Brian Timothy
Ronald Jason Edward Jeffrey Ryan Gary Eric Stephen Larry Justin Scott Brandon Gregory Raymond
"""
_SURNAMES = """
Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson
Pettersson Jonsson Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Lindström
Olofsson Lindqvist Lindgren Berg Axelsson Bergström Lundberg Lind Lundgren Lundqvist Mattsson
Berglund Fredriksson Sandberg Henriksson Ali Mohamed Forsberg Sjöberg Wallin Engström Eklund
Danielsson Lundin Håkansson Björk Bergman Gunnarsson Holm Wikström Samuelsson Isaksson Fransson
Bergqvist Nyström Holmberg Arvidsson Löfgren Söderberg Nyberg Blomqvist Claesson Nordström
Mårtensson Lundström Viklund Björklund Eliasson Berggren Sandström Lund Nordin Ström Åberg
Ekström Hermansson Holmgren Hellström Dahlberg Hedlund Sundberg Sjögren Ek Blom Abrahamsson
Martinsson Öberg Andreasson Strömberg Månsson Åkesson Norberg Jonasson Hassan Ahmed Dahl
Sundström Lindholm Lindahl Falk Blomberg Sjöström Söderström Ivarsson Jensen Hansen Nielsen
Norén Hedström Gran Ågren Hägglund Lundmark Palm Bäckström Friberg Moberg Sköld Vikström
Hedberg Höglund Boström Skoglund Åström Granberg Nyman Wallén Paulsson Ottosson Sandell
Ahlström Svedberg Högberg Adolfsson Josefsson Erlandsson Rosén Rydberg Grahn Edlund Nygren
Winberg Ljungberg Malmström Malmberg Dahlström Dahlgren Ekman Ericsson Ericson Carlsson
Gustavsson Petersson Kristiansson Christensson Stenberg Strand Strandberg Stenström Wahlström
Wahlberg Westberg Westerlund Westman Wiklund Åkerlund Åkerström Öhman Östlund Östberg Ohlsson
Ohlin Olander Molin Melin Norling Nordgren Nordlund Lilja Lindblom Lindell Lindén Linder
Lundell Lundholm Ljung Ljunggren Hallberg Hallgren Hagström Hedman Hjelm Holmqvist Holmström
Hultgren Hult Jacobsson Kjellberg Kallin Larson Alm Almgren Almqvist Aronsson Asplund Backlund
Backman Bengtson Bergh Bergvall Bodin Brandt Broberg Brodin Byström Bylund Börjesson Eek
Edström Ekberg Ekdahl Ekholm Eklöf Enberg Engberg Engdahl Engman Englund Fors Forslund
Forsman Fridh Frisk Frost Fält Grönlund Grönberg Gren Grip Gustafson Göransson
Smith Johnson Williams Brown Jones Garcia Miller Davis Wilson Anderson Taylor Moore Jackson
Kowalski Nowak Nguyen Singh Khan Hussein Ibrahim Abdi Yusuf Osman Rahman Virtanen Korhonen
"""

FIRST = frozenset(f"{_WOMEN} {_MEN} {_ABROAD}".split())
LAST = frozenset(_SURNAMES.split())
_TITLES = "Herr Fru Fröken Mr Mrs Ms Miss"
TITLES = frozenset(_TITLES.split())

_ALSO_WORDS = "Per Love Tim Said Max Kim Bo My Sten Leo Iris Nova Saga Viola"
ALSO_WORDS = frozenset(_ALSO_WORDS.split())
"""First names that are words too: only a known surname makes names of them."""

_NO_LAST = """
ab och i på från hos the and at from in on of for to mr mrs kök hem januari februari mars
april maj juni juli augusti september oktober november december monday tuesday wednesday
thursday friday saturday sunday january february march june july august october
jag vi du han hon de den det ni man kund kunden privatkund medlem
"""
NO_LAST = frozenset(_NO_LAST.split())
"""After a first name these are no surname."""
